## An archive, of which only what is looked at is read
outlet-choose = Outlet
outlet-all = All outlets
list-more = { $count ->
    [one] Show one more
   *[other] Show more, { $count } left
}
archive-no-ranges = This host does not send parts of files (HTTP Range), and an archive of this size cannot be opened without. Move the page to a host that does.
archive-network = A part of the archive could not be read over the network. Move the map or choose again to try once more.
archive-offline = There is no network. Of an archive only what was looked at on this device is here without it, and this part was not.
archive-broken = Some files of the archive cannot be read. Write them all again with yaqut site --archive.
overview-countries-none = Nothing that is chosen names a place that lies in a country.
overview-outlets = By outlet
overview-outlets-shows = Articles of each outlet in the time chosen; press one to see its places alone.
overview-outlets-cannot = An archive need not hold all that an outlet published, and many articles are not much news.
export-archive-what = The places of what is chosen: the outlet, the time, and the filters of the list of places. Each comes with how often it is named there, and with its mentions and articles in the whole archive. Sentences and texts are not in the file.
export-archive-geojson-use = For QGIS and web maps: a place a feature
unresolved-unlisted = { $count ->
    [one] In all of the archive, one more mention of a rare name is not listed.
   *[other] In all of the archive, { $count } more mentions of rare names are not listed.
}
