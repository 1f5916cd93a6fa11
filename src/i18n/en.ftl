# What the page says when it opens; what is opened later in it speaks from the file beside this one. A test sees to both.

app-name = Yaqut
app-tagline = The places in the news, on a map

## Header
language-switch = العربية
language-switch-label = العربية: حوّل الواجهة إلى العربية
theme-to-dark = Dark theme
theme-to-light = Light theme
about = About Yaqut
skip-to-list = Skip to the list of places

## Panes
pane = Articles and places
tab-articles = Articles
tab-places = Places
drawer-more = Raise the panel
drawer-less = Lower the panel

## Articles
articles-all = Show all
articles-none = Hide all
article-only = Only this
article-only-label = Show only “{ $title }”
article-switch = Show the places of “{ $title }”
article-open = Read “{ $title }”
article-untitled = Untitled article
article-letter = Article { $letter }
places-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
  }
mentions-count = { $count ->
    [one] mentioned once
    [2] mentioned twice
   *[other] mentioned { $count } times
  }

## Reader
reader-back = All articles
reader-unresolved = A place name whose place is not known
reader-embedded = Part of an organisation’s name
reader-previous = Previous mention
reader-next = Next mention
reader-position = { $n } of { $total }
reader-total = { $count ->
    [one] { $count } name
   *[other] { $count } names
  }

## Places
places-list = Places
places-in-view = Only what the map shows
places-search = Find a place
places-none-found = No place matches.
places-none-in-view = The map shows no places here. Zoom out, or turn this filter off.
places-none-on = Every article is hidden. Show one to see its places.
places-unresolved-count = { $count ->
    [one] One name whose place is not known
   *[other] { $count } names whose place is not known
  }
sort = Order
sort-mentions = Most mentioned
sort-name = By name
sort-country = By country
sort-given = As given
sort-newest = Newest first
sort-title = By title
sort-places = Most places
filters = Filters

## Corrections
confirm = Confirm
correct = Correct
undo = Undo
redo = Redo
undone = The last correction is undone
redone = The correction is redone
nothing-to-undo = There is no correction to undo
nothing-to-redo = There is no correction to redo
status-confirmed = confirmed
status-corrected = corrected
status-not-identifiable = cannot be identified
corrections = Corrections

## Time
time = Time
time-from = From
time-to = To
time-range = { $from } – { $to }
time-all = All times
time-outside = { $count ->
    [one] One article lies outside the time chosen.
   *[other] { $count } articles lie outside the time chosen.
  }
articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
  }
say-time = { $range }: { $articles }

## Search
search = Search

## Kinds of place
kind-capital = capital
kind-regional-capital = regional centre
kind-quarter = quarter
kind-admin = administrative division
kind-continent = continent
kind-river = river
kind-lake = lake
kind-sea = sea
kind-mountain = mountain
kind-building = building
kind-square = square
kind-point = spot
kind-settlement = city or town
kind-region = region
kind-country = country
kind-supranational = part of the world

## Map
map-label = Map of the places named
map-loading = Drawing the map…
map-failed = This browser cannot draw the map (it needs WebGL). The articles and the list of places work in full.
key = Map key

## Loading, empty, failed
stage-collection = Opening the articles…
stage-slow = Still opening. The collection may be large.
fault-title = The articles could not be opened
fault-missing = There is no collection.json beside this page. Build the site again, or open a folder with yaqut map.
fault-broken = The file collection.json is damaged or was not made by Yaqut. Make it again with yaqut map.
fault-version = The file collection.json was made by a newer Yaqut. Update this page, or make the file again.
fault-network = The file collection.json did not arrive. See that the server is running, then try again.
try-again = Try again

## Collections
shelf-bundled = Articles of this page
shelf-open = Open collection: { $name }. All collections
library-collections = Collections
library-missing-title = This collection is not here
library-missing = Collections are kept in the browser they were made in. This one may have been deleted, or the link is from another machine.
library-no-storage-title = Nothing can be kept
library-no-storage = This browser lets the page keep nothing; the window may be a private one. Open Yaqut in an ordinary window.
library-go-bundled = Articles of this page
shelf-empty-title = No articles in this collection yet
shelf-empty = Drop files or a folder anywhere on the page, or paste a text, and its places appear on the map.

## Bringing articles
add-articles = Add articles

## Overview
tab-overview = Overview

## More
more = More
link-copy = Copy a link to what you see
link-copied = Link copied
link-not-copied = Copying was not allowed; the link is in the address bar
print = Print map and list

## Keys
keys = Keyboard keys

## Online map
online-map = Online map
online-map-failed = The map did not come from { $host }; this is the bundled one.

## Export
export = Export

## Offline
update-ready = A newer version of Yaqut is here.
update-now = Use it now
update-later = Later

## About
about-not-event = A text names a place; it does not say that something happened there.

## Announcer
say-shown = On the map now: { $places }
say-reader = Opened the article “{ $title }”
