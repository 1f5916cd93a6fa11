/** The name of a file without its folders and its ending; composed, since some file systems store it decomposed. */
export function nameOf(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  return file.replace(/(?<=.)\.[^.]*$/, '').normalize('NFC');
}

/** The ending of a file's name, in lower case with its dot; empty where there is none. */
export function endingOf(path: string): string {
  return /(?<=[^/\\])\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}
