# What is said by the parts of the page that come when they are asked for: cards, dialogs, the library.

## Header
close = Close

## Place card
card-names = Other names
card-names-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
card-language-unknown = language not given
card-excerpts = Excerpts
card-position = { $n } of { $total }
card-previous = Previous excerpt
card-next = Next excerpt
card-read = Read it in the article
card-why = Why here?
lies-in-region = in { $region }, { $country }
lies-in-country = in { $country }
card-hidden = The articles that name this place are hidden now.
card-show-articles = Show them
card-kind-demonym = named through its people
card-kind-embedded = inside an organisation’s name
relation-direction = the text means its { $side }, or what lies { $side } of it
relation-distance = the text means a spot { $km } km from it
relation-distance-side = the text means a spot { $km } km { $side } of it
relation-countryside = the text means its countryside
relation-countryside-side = the text means its countryside in the { $side }
relation-outskirts = the text means its outskirts
relation-outskirts-side = the text means its outskirts in the { $side }
relation-surroundings = the text means what lies around it
relation-centre = the text means its centre
relation-border = the text means its border
side-north = north
side-north-east = north-east
side-east = east
side-south-east = south-east
side-south = south
side-south-west = south-west
side-west = west
side-north-west = north-west
card-same-spot = On the same spot:
card-not-drawn = This name appears only inside an organisation’s name, so it has no marker.
spot-title = { $count ->
    [one] { $count } place here
   *[other] { $count } places on one spot
  }
spot-back = All on this spot

## Corrections
correct-title = What does “{ $name }” mean here?
correct-waits = Opening the corrections…
correct-failed = The correction could not be kept. Nothing made before is lost; reload the page and try again.
corrected-place = Corrected: { $mentions }
corrected-confirmed = Confirmed: { $mentions }
corrected-not-identifiable = Cannot be identified: { $mentions }
corrected-not-a-place = No longer a place: { $mentions }
key-confirm = Confirm the mention you stand on
key-correct = Correct the mention you stand on
key-undo = Undo the last correction
key-redo = Redo the correction

## Map key
key-checked = Checked by a person: light where confirmed, dark where corrected
key-settlement = City or town; the disc grows with the mentions
key-pie = Named by several articles
key-cluster = Places close together; the number counts them, a click parts them
key-region = Region, about as large as it is
key-country = Country; its land is tinted

## Filters, and names whose place is not known
places-unresolved = Names whose place is not known
places-unresolved-note = They stay in the text as they are; none was put on the map by a guess.
places-unresolved-none = Every name in the articles shown has its place.
filter-all = All
filter-article = Article
filter-country = Country
filter-certainty = Certainty
filter-unresolved = Only names whose place is not known
certainty-any = Any
certainty-likely = Likely or almost certain
certainty-doubtful = Possible or doubtful
status-machine = not checked
filter-status = Checked

## Search
search-hint = A place in any spelling, a title, or words of a text
search-places = Places
search-articles = Titles
search-texts = In the texts
search-none = Nothing matches “{ $query }”.
search-more = { $shown } of { $total }
search-in-text = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
  }
say-search = { $count ->
    [0] no results
    [one] one result
   *[other] { $count } results
  }

## Why here
why-chosen = What spoke for this place
why-others = Other places of this name
why-no-others = The gazetteer knows no other place of this name.
why-weights = The figure is the weight of the reason: for it above zero, against it below.
confidence-certain = almost certain
confidence-likely = likely
confidence-possible = possible
confidence-doubtful = doubtful
confidence-label = This place: { $word } ({ $percent })
evidence-prominence = It has { $detail } inhabitants
evidence-prominence-unknown = How often places of its kind are meant
evidence-feature-class = What it is: { $detail }
evidence-spelling = The gazetteer writes “{ $detail }”
evidence-spelling-plain = How the name is spelt
evidence-country-in-text = The article names { $detail }
evidence-curated = It is in the gazetteer because the press names it
evidence-demonym = A word for the people or things of “{ $detail }”
evidence-name-loose = The name is among its spellings whose language is not given
evidence-region-in-text = The article names other places in “{ $detail }”
evidence-dateline = The report was sent from “{ $detail }”, in the same country
evidence-nearness = The nearest other place in the article is { $detail } km away
evidence-nearness-plain = How near the article’s other places are
evidence-cue-word = The word “{ $detail }” stands before it
evidence-direction = It lies as the text says from “{ $detail }”
evidence-containment = The text says that it lies in “{ $detail }”
evidence-one-sense = { $count ->
    [0] The same name elsewhere in the article
    [one] The same name means this place once more in the article
   *[other] The same name means this place { $count } times in the article
  }

## Collections
shelf-new = A new collection
shelf-new-name = My articles
shelf-name = Name of the collection
library-came-with-page = Came with this page, and stays as it is
library-none = Your collections are kept in this browser. Add articles to begin the first.
library-rename = Rename “{ $name }”
library-delete = Delete “{ $name }”
library-deleted = Deleted
library-deleted-note = They stay for thirty days, then they are erased.
library-restore = Bring back
library-purge = Erase now
library-storage = Kept: { $used }; room left: { $left }.
library-persisted = The browser has promised not to clear it when space runs short.
library-not-persisted = The browser may clear it when space runs short.

## Bringing articles
drop-here = Drop files or folders here
add-drop = Drop files or a folder here, or anywhere on the page
add-pick-files = Choose files
add-pick-folder = Choose a folder
add-formats = Word, PDF, EPUB, HTML pages, text, CSV tables, RSS feeds, and zip archives of these
add-paste = Or paste a text, or the source of an HTML page
add-paste-hint = The article’s text
add-title = Title
add-title-hint = The first line, if left empty
add-paste-do = Add the text
add-into = To
add-private = Everything is read and kept on this machine, and never leaves it.

## Places of the user's own
own-places = Places of your own
own-places-what = Villages and spots that the gazetteer does not know, or other names for those it does. GeoJSON, CSV or Linked Places; what is added later wins.
own-places-pick = Add a file of places
own-places-remove = Remove “{ $name }”
places-report = { $source }: { $places }
places-report-line = Line { $n }
places-report-feature = Feature { $n }
places-report-none = It holds no place that could be used, and was not added.
row-short-row = too few columns
row-long-row = too many columns
row-too-long = too long
row-not-utf-8 = not in UTF-8
row-bad-quotes = a stray quotation mark
row-no-name = no name
row-bad-id = an id that is not valid
row-duplicate-id = the id of an earlier row
row-no-coordinates = no coordinates
row-bad-coordinates = coordinates that are not valid
row-swapped-coordinates = latitude and longitude swapped
row-bad-geometry = a geometry that is not valid
row-unknown-place = a place that the gazetteer does not hold
row-not-a-feature = not a place
row-bad-population = a population that is not a number (taken in without it)
row-unknown-country = a country that is not known (taken in without it)
row-unknown-type = a type that is not known (taken in as a settlement)

## Work
job = Work in progress
job-reading = Reading the articles…
job-renewing = Reading the articles again with the full gazetteer…
job-cancelling = Stopping…
job-cancel = Stop
job-files = Files: { $done } of { $total }
job-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
  }
job-seconds-left = { $count ->
    [one] 1 second left
   *[other] { $count } seconds left
  }
job-minutes-left = { $count ->
    [one] about a minute left
   *[other] about { $count } minutes left
  }
job-fetching = Fetching the full gazetteer: { $percent }
job-added = { $count ->
    [0] No article was added
    [one] 1 article added
   *[other] { $count } articles added
  }
job-renewed = { $count ->
    [one] 1 article read again
   *[other] { $count } articles read again
  }
job-cancelled = { $count ->
    [0] Stopped before an article was added
    [one] Stopped; 1 article was added and stays
   *[other] Stopped; { $count } articles were added and stay
  }
job-faults = { $count ->
    [one] 1 could not be read
   *[other] { $count } could not be read
  }
job-duplicates = { $count ->
    [one] 1 was there already
   *[other] { $count } were there already
  }
job-show-report = Details
job-failed-network = The gazetteer did not arrive. Check the connection and add the files again; nothing that is here was lost.
job-failed-missing = The gazetteer is not on the server. Build the site again.
job-failed-damaged = The gazetteer arrived damaged and was not used. Try again, or build the site again.
job-failed-version = The gazetteer is of another version of Yaqut and was not used. Reload the page.
job-failed-storage-full = The room for keeping things is full. What was added before stays. Delete a collection, then add the rest.
job-failed-storage = This browser could not keep it. What was added before stays. Reload the page and try again.
job-failed-unknown = The work stopped through a fault of ours. What was added before stays. Reload the page and try again.
report-title = What was not added
report-duplicates = Their text is in the collection already; it was not added twice.
report-same-as = The same text as “{ $title }”

## Overview
overview-shared = Places that articles share
overview-shared-shows = A row is a place, a column an article; the disc grows with the mentions.
overview-shared-cannot = Naming the same place does not mean telling of the same thing.
overview-shared-none = No place is named by more than one of the articles shown.
overview-shared-part = { $places } of { $ofPlaces } places and { $articles } of { $ofArticles } articles are shown.
overview-countries = By country
overview-countries-shows = How often each country and the places in it are named.
overview-countries-cannot = More mentions are not more events; seas and continents lie in no country and are left out.
overview-heat = Glow on the map
overview-heat-shows = The glow is strong where towns and cities are named often.
overview-heat-cannot = Countries and regions have no one spot and are left out; how far it spreads is for the eye and measures no area.

## More
print-name = Name
print-kind = Kind
print-mentions = Mentions
print-articles = Articles

## Keys
keys-single = Single keys
keys-single-note = Turn them off if you dictate, or press keys by accident. They go by their place on the board, so they work while it is set to Arabic.
key-search = Search
key-keys = This list
key-articles = Articles
key-places = Places
key-overview = Overview
key-next = Next mention in the article
key-previous = Previous mention in the article
key-map = To the map
key-home = All places in view
key-time = To the time line
key-link = Copy the link
key-language = The other language
key-theme = Light or dark
key-tab = To the next button or field
key-enter = Open what you stand on
key-escape = Close what is open
key-arrows = In lists, on the map, in time
key-zoom = Zoom the map

## Online map
online-map-what = The map that comes with Yaqut needs no network. If you want streets and finer detail, take the map from a server of your choice, in any MapLibre style.
online-map-style = Address of the style
online-map-sends = { $host } (and servers that its style names) will be asked for what you look at: it learns your internet address, which part of the world you view, and when.
online-map-not-https = The address must begin with https://
online-map-keeps = Articles, names of places and what you search for are not sent. Yaqut then opens in a second page, which alone may speak to the outside; this page stays as closed as it is.
online-map-on = Turn it on
online-map-change = Use this style
online-map-off = Back to the bundled map

## Export
export-what = What
export-seen = What I see
export-seen-note = Articles switched on, the time chosen, and the filters of the list of places
export-all = Everything
export-counts = { $articles } · { $places } · { $mentions }
export-mentions = { $count ->
    [one] 1 mention
   *[other] { $count } mentions
  }
export-empty = Nothing is shown now, so there is nothing to write.
export-as = As
export-geojson = GeoJSON
export-geojson-use = For QGIS and web maps; opens again in Yaqut
export-csv = Table of mentions (CSV)
export-csv-use = For spreadsheets: a mention a row, with its sentence
export-csv-places = Table of places (CSV)
export-csv-places-use = For spreadsheets: a place a row, with its coordinates
export-kml = KML
export-kml-use = For Google Earth and other globes
export-kmz = KMZ
export-kmz-use = KML, packed small
export-lpf = Linked Places
export-lpf-use = For historical gazetteers, such as the World Historical Gazetteer
export-annotations = Web Annotations
export-annotations-use = For tools that mark texts: each mention, anchored in its article
export-collection = Yaqut collection
export-collection-use = Opens again here whole, with the reasons for each place
export-html = Page of one file (HTML)
export-html-use = Map and excerpts in any browser, without a network
export-png = Map as a picture (PNG)
export-png-use = The map as you see it now, with its sources under it
export-full-text = With the full text of the articles
export-full-text-why = It belongs to its publisher, so it is left out unless you may pass it on. Excerpts, outlets, dates and links always stay.
export-full-text-always = This format always holds the full texts, without which it could not be opened again. They belong to their publishers: see whom you pass it on to.
export-do = Save the file
export-done = { $name } is in your downloads ({ $size }).
export-failed = The file could not be made. Nothing that is here was lost; try again, or choose another format.

## About
about-what = Yaqut reads the names of places in Arabic news and puts them on a map. For every marker it shows the sentence it came from, and why that place was chosen.
about-names = Names are written as the articles write them, with the place’s other names below. Yaqut takes no side.
about-private = Nothing leaves this machine, but for what an online map asks for if you turn one on: no other servers, no statistics, no cookies.
about-borders = Showing a border or a name endorses nothing. Disputed borders are dashed where the sources tell of them.
about-named-after = Named after Yaqut al-Hamawi, who wrote the great dictionary of places, the Muʿjam al-Buldān.
about-sources = Sources
about-source-geonames = GeoNames, CC BY 4.0: towns and their names
about-source-naturalearth = Natural Earth, public domain: countries, regions, borders and coasts
about-source-gshhg = GSHHG, LGPL: rivers and lakes
about-source-cldr = Unicode CLDR: names of countries
about-source-fonts = IBM Plex Sans Arabic and Noto Naskh Arabic, SIL OFL 1.1
about-generator = This collection was made by { $generator }

## Announcer
say-card = { $name }: { $mentions }
say-card-closed = Card closed

## The page of one file. {count} and {percent} are put in by the page itself.
page-title = The places in the news, on a map
page-language = العربية
page-map = Map
page-articles = Articles
page-places = Places
page-mentions = mentions: {"{count}"}
page-back = All places
page-point = spot
page-settlement = city or town
page-region = region
page-country = country
page-supranational = part of the world
page-confidence = confidence {"{percent}"}%
page-unresolved = names whose place is not known: {"{count}"}
page-note = A mark means that the text names the place, not that something happened there. Showing a border endorses nothing.
page-zoom-in = Zoom in
page-zoom-out = Zoom out

## On the map
tip-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-attribution = Map sources
map-home = Show all places
map-kilometres = km
map-metres = m

reader-follow = Map follows the text
reader-follow-title = The map shows only the places named in the part of the text that is in sight
reader-sight-none = no places in sight
reader-key = What the marks mean
reader-key-toponym = name of a place
reader-key-demonym = word from a place’s name
reader-key-embedded = inside an organisation’s name
reader-key-unresolved = place not known
reader-key-checked = checked by a person
