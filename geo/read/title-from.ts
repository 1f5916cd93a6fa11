/** The first line that is not blank. */
export function titleFrom(text: string): { title?: string } {
  const title = /\S[^\r\n]*/.exec(text)?.[0].trim();
  return title === undefined ? {} : { title };
}
