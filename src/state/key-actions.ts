/** What a single key does. The list is what `?` shows, in its order. */
export const KEY_ACTIONS = [
  { action: 'search', key: '/', code: 'Slash', shift: false },
  { action: 'keys', key: '?', code: 'Slash', shift: true },
  { action: 'articles', key: '1', code: 'Digit1', shift: false },
  { action: 'places', key: '2', code: 'Digit2', shift: false },
  { action: 'overview', key: '3', code: 'Digit3', shift: false },
  { action: 'next', key: 'J', code: 'KeyJ', shift: false },
  { action: 'previous', key: 'K', code: 'KeyK', shift: false },
  { action: 'confirm', key: 'V', code: 'KeyV', shift: false },
  { action: 'correct', key: 'E', code: 'KeyE', shift: false },
  { action: 'map', key: 'M', code: 'KeyM', shift: false },
  { action: 'home', key: '0', code: 'Digit0', shift: false },
  { action: 'time', key: 'T', code: 'KeyT', shift: false },
  { action: 'link', key: 'C', code: 'KeyC', shift: false },
  { action: 'language', key: 'L', code: 'KeyL', shift: false },
  { action: 'theme', key: 'D', code: 'KeyD', shift: false },
] as const;

export type KeyAction = (typeof KEY_ACTIONS)[number]['action'] | 'print';

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The action of a key, by its place on the board: on a board set to Arabic the key J writes a teh, and stays where it
 * is. A sign is taken as it is written too, since boards differ in where they have it.
 */
export function actionOf({ key, code, shiftKey }: Stroke): KeyAction | null {
  const written = KEY_ACTIONS.find((each) => each.key === (key === '؟' ? '?' : key));
  if (written && (written.key === '/' || written.key === '?')) return written.action;
  return KEY_ACTIONS.find((each) => each.code === code && each.shift === shiftKey)?.action ?? null;
}
