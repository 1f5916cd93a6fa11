import type { IncomingFile } from './library-message.ts';

/** What begins like a page's source is read as one. */
const HTML = /^\s*<(?:!doctype|html|head|body|article|main|div|p|h[1-6]|section)\b/i;

/**
 * Pasted text as a file that was picked would be: a page's source as `.html`, anything else as `.md`, whose head can
 * hold the title that the user gave.
 */
export function pastedFile(text: string, title: string, now: Date): IncomingFile {
  const named = title.trim();
  const isHtml = HTML.test(text);
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const base = `${named === '' ? stamp : named.replace(/[/\\]/g, ' ').slice(0, 60)}`;
  // A string of JSON is one of YAML.
  const head = isHtml || named === '' ? '' : `---\ntitle: ${JSON.stringify(named)}\n---\n`;
  return {
    path: `${base}.${isHtml ? 'html' : head === '' ? 'txt' : 'md'}`,
    file: new Blob([head, text]),
    inFolder: false,
  };
}
