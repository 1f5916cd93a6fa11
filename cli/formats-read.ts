/** For --help: what may be named as PATHS. */
export const READ = `Read are text (.txt, .md with front matter), web pages (.html, .mhtml), documents (.docx, .odt, .pdf with a text layer,
.epub), tables and lists with a column "text" (.csv, .tsv, .json, .ndjson), feeds (.xml: RSS, Atom), web archives (.warc),
and .zip and .gz of any of these. Arabic text in UTF-8, UTF-16, Windows-1256 or ISO 8859-6.
`;
