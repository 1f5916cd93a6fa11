import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../geo/read/decode-text.ts';
import { toCodePage, toUtf16, withMark } from './encode.ts';

// Text that a person could have saved: well-formed, no control characters, not blank.
const char = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئًٌٍَُِّْ، .\n') },
  { weight: 2, arbitrary: fc.constantFrom(...'abcXYZ 0123456789,;:"()\r\n\t') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const text = fc
  .array(char, { minLength: 1, maxLength: 300 })
  .map((chars) => chars.join(''))
  // eslint-disable-next-line no-control-regex -- these are what is left out
  .filter((value) => value.trim() !== '' && !/[\u0000-\u0008\u000b-\u001f\ufeff]/.test(value));

describe('what was encoded comes back', () => {
  test('as UTF-8', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(new TextEncoder().encode(written), 'a.txt')).toEqual({ ok: true, value: written });
      }),
    );
  });

  test('as UTF-8 with a byte order mark', () => {
    fc.assert(
      fc.property(text, (written) => {
        const bytes = withMark(new TextEncoder().encode(written), [0xef, 0xbb, 0xbf]);
        expect(decodeText(bytes, 'a.txt')).toEqual({ ok: true, value: written });
      }),
    );
  });

  test.each([
    ['le', [0xff, 0xfe]],
    ['be', [0xfe, 0xff]],
  ] as const)('as UTF-16 (%s) with a byte order mark', (order, mark) => {
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(withMark(toUtf16(written, order), mark), 'a.txt')).toEqual({
          ok: true,
          value: written,
        });
      }),
    );
  });

  test.each(['le', 'be'] as const)('as UTF-16 (%s) without one, for sentences', (order) => {
    const words = fc.array(
      fc.constantFrom('مدينة', 'حلب', 'في', 'شمال', 'سوريا', 'Aleppo', 'الحدود،', '1967'),
      {
        minLength: 3,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(words, (chosen) => {
        const written = chosen.join(' ');
        expect(decodeText(toUtf16(written, order), 'a.txt')).toEqual({ ok: true, value: written });
      }),
    );
  });
});

describe('any bytes at all', () => {
  test('give a text or a fault that names the file, and no exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes, 'any.txt');
        if (decoded.ok) expect(decoded.value.trim()).not.toBe('');
        else expect(decoded.faults[0]?.message).toContain('any.txt');
      }),
    );
  });
});

describe('Arabic code pages', () => {
  const sentence = 'وقال سكان بلدة عفرين إن الأمطار هطلت على المدينة';

  test.each(['windows-1256', 'iso-8859-6'] as const)('%s is told from one sentence', (codePage) => {
    expect(decodeText(toCodePage(sentence, codePage), 'a.txt')).toEqual({ ok: true, value: sentence });
  });

  test('a name alone is too little to tell, and is refused rather than read wrongly', () => {
    const decoded = decodeText(toCodePage('حلب', 'windows-1256'), 'a.txt');
    expect(decoded.ok).toBe(false);
  });
});

test('a broken byte beyond the sampled beginning is found, with its line', () => {
  const lines = 'هطلت الأمطار على حلب.\n'.repeat(5000);
  const bytes = new TextEncoder().encode(lines);
  bytes[bytes.length - 2] = 0xff;
  const decoded = decodeText(bytes, 'long.txt');
  expect(decoded).toMatchObject({ ok: false, faults: [{ source: 'long.txt', line: 5000 }] });
});
