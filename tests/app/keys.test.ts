import { describe, expect, it } from 'vitest';
import { actionOf, KEY_ACTIONS } from '../../src/state/key-actions.ts';

const stroke = (key: string, code: string, shiftKey = false) => actionOf({ key, code, shiftKey });

describe('actionOf', () => {
  it('goes by the place of a key, whatever the board is set to', () => {
    expect(stroke('j', 'KeyJ')).toBe('next');
    expect(stroke('ت', 'KeyJ')).toBe('next');
    expect(stroke('ظ', 'Slash')).toBe('search');
    expect(stroke('؟', 'Slash', true)).toBe('keys');
  });

  it('takes signs as they are written, wherever a board has them', () => {
    expect(stroke('/', 'Digit7', true)).toBe('search');
    expect(stroke('?', 'Minus', true)).toBe('keys');
  });

  it('knows nothing else', () => {
    expect(stroke('x', 'KeyX')).toBeNull();
    expect(stroke('J', 'KeyJ', true)).toBeNull();
    expect(stroke('Escape', 'Escape')).toBeNull();
  });

  it('has no key twice', () => {
    expect(new Set(KEY_ACTIONS.map(({ key }) => key)).size).toBe(KEY_ACTIONS.length);
  });
});
