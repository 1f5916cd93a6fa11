/**
 * A file's name as it can be shown and kept: composed, without line breaks, control characters and those that turn
 * the reading direction (`report‮fdp.exe` is shown as `reportfdp.exe`, which is what it is).
 */
export function shownName(name: string): string {
  const safe = name.normalize('NFC').replace(UNSEEN, '');
  return safe === '' ? 'a file without a name' : safe;
}

// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
