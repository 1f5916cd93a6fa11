# What the card that corrects and the list of corrections say.

mark-title = “{ $name }”: which place is it?
mark = Mark as a place
mark-missed = Was a place missed? Select it in the text, or write it here as it stands there.
mark-none = These words are not in the article.
correct-search = Another place
correct-search-hint = The place’s name, in any spelling
correct-search-wait = Looking in the gazetteer…
correct-search-none = The gazetteer knows no other place of this name.
correct-search-failed = The gazetteer did not arrive. Check the connection and try again.
correct-point = A point on the map
correct-point-how = Press the map, or write latitude and longitude.
correct-point-how-without-map = Write latitude and longitude.
correct-point-coordinates = Latitude, longitude
correct-point-middle = Middle of the map
correct-point-wrong = Write two numbers with a comma between: latitude from -90 to 90, longitude from -180 to 180.
correct-point-name = Name of the place
correct-unknown = A place that cannot be identified
correct-not-place = Not the name of a place
correct-engine = Yaqut’s reading
correct-now = as it is now
correct-scope = Applies to
scope-mention = This mention
scope-article = This article
scope-collection = Everywhere
correct-reach = { $mentions } in { $articles }.
correct-kept = { $count ->
    [0] None is left out.
    [one] One that was corrected by itself stays as it is.
   *[other] { $count } that were corrected by themselves stay as they are.
  }
correct-by = Your name (optional)
correct-by-note = Kept with each correction, to show whose it is
correct-do-choose = Choose what it means
correct-do-place = { $count ->
    [one] Correct
   *[other] Correct { $count } mentions
  }
correct-do-confirm = { $count ->
    [one] Confirm
   *[other] Confirm { $count } mentions
  }
correct-do-mark = { $count ->
    [one] Mark
   *[other] Mark { $count } mentions
  }
correct-do-unknown = { $count ->
    [one] Cannot be identified
   *[other] Cannot be identified: { $count } mentions
  }
correct-do-not-place = { $count ->
    [one] Not a place
   *[other] Not a place: { $count } mentions
  }
corrections-count = { $count ->
    [0] no corrections
    [one] 1 correction
   *[other] { $count } corrections
  }
corrections-none = No corrections in this collection yet. Press a name in a text or a place on the map, then “Correct” or “Confirm”.
corrections-none-found = No correction matches the filters.
corrections-search = A word, a place or a person
corrections-kind = Says
corrections-state = State
kind-of-place = another place
kind-of-mark = what Yaqut missed
state-in-force = in force
state-idle = without effect
state-taken-back = taken back
state-news = Yaqut now differs
correction-applies = { $count ->
    [0] Applies nowhere now: a narrower or newer one does
    [one] Applies to one mention
   *[other] Applies to { $count } mentions
  }
correction-lost = Its words are no longer in the articles; it is kept, without effect
correction-was = was: { $place }
correction-was-nothing = Yaqut had missed it
correction-was-unresolved = its place was not known
correction-news = Yaqut now says: { $place }
correction-news-none = Yaqut now finds no place for this name
correction-from-page = came with the page
correction-from = from { $file }
correction-anonymous = no name given
correction-open = Open where “{ $exact }” stands
take-back = Take back
put-back = Put back
take-back-label = Take back the correction of “{ $exact }”
put-back-label = Put back the correction of “{ $exact }”
corrections-export = Save corrections.json
corrections-import = Add a file of corrections
corrections-merged = { $file }: { $added } new, { $known } there already.
corrections-conflicts = { $count ->
    [0] no disagreement
    [one] 1 disagreement
   *[other] { $count } disagreements
  }
corrections-conflicts-note = People said different things of the same. The newest applies until you choose; what you do not choose is taken back, not erased.
conflict-about = “{ $exact }”, { $scope }
conflict-holds = applies now
conflict-choose = Take this one
