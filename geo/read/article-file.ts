/** A file as the command line and the page both have it: opened only once it is known not to be too large. */
export interface ArticleFile {
  /** Its name, or its path below a folder; the ending tells the format, and the name is the article's id. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** May reject: the file may be gone, or closed to us. */
  readonly bytes: () => Promise<Uint8Array>;
}
