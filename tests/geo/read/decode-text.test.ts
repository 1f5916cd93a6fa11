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

describe('Arabic letters that make no Arabic', () => {
  // The library takes these words in Windows-1256 for ISO 8859-6, where they would read "تفاف جباف".
  test('are refused, whatever the letter statistics say', () => {
    const decoded = decodeText(toCodePage('تلال جبال وديان سهول صحاري', 'windows-1256'), 'a.txt');
    expect(decoded).toMatchObject({
      ok: false,
      faults: [{ message: expect.stringContaining('cannot be told') }],
    });
  });
});

describe('binary files', () => {
  const binary = { ok: false, faults: [{ message: expect.stringContaining('not a text file') }] };

  test('one NUL in a long text is enough', () => {
    const bytes = new TextEncoder().encode(`${'هطلت الأمطار على حلب.\n'.repeat(100)}\0`);
    expect(decodeText(bytes, 'a.txt')).toMatchObject(binary);
  });

  test('a NUL beyond the sampled beginning is found', () => {
    const bytes = new TextEncoder().encode(`${'هطلت الأمطار على حلب.\n'.repeat(5000)}\0`);
    expect(decodeText(bytes, 'a.txt')).toMatchObject(binary);
  });

  test('so are many control characters, even where there is no NUL', () => {
    expect(decodeText(new TextEncoder().encode('a\u0001b\u0002'.repeat(20)), 'a.txt')).toMatchObject(binary);
  });

  test('the Ctrl-Z at the end of an old file is text', () => {
    expect(decodeText(new TextEncoder().encode('حلب\u001a'), 'a.txt')).toMatchObject({ ok: true });
  });
});

test('a letter that the sampled beginning cuts in two does not change the encoding', () => {
  for (const shift of ['', 'a']) {
    const long = shift + 'ا'.repeat(40_000);
    expect(decodeText(new TextEncoder().encode(long), 'a.txt')).toEqual({ ok: true, value: long });
  }
});

test('vowel marks and Arabic commas are Arabic where UTF-16 is guessed', () => {
  for (const written of ['الحدود، حلب الحدود،', 'مُحَافَظَةُ حَلَبَ']) {
    expect(decodeText(toUtf16(written, 'be'), 'a.txt')).toEqual({ ok: true, value: written });
  }
});

test('UTF-16 of an odd number of bytes has lost one', () => {
  const bytes = toUtf16('هطلت الأمطار على مدينة حلب', 'le').subarray(0, -1);
  expect(decodeText(bytes, 'a.txt')).toMatchObject({
    ok: false,
    faults: [{ message: expect.stringContaining('broken') }],
  });
});

test('a broken byte beyond the sampled beginning is found, with its line', () => {
  const lines = 'هطلت الأمطار على حلب.\n'.repeat(5000);
  const bytes = new TextEncoder().encode(lines);
  bytes[bytes.length - 2] = 0xff;
  const decoded = decodeText(bytes, 'long.txt');
  expect(decoded).toMatchObject({ ok: false, faults: [{ source: 'long.txt', line: 5000 }] });
});
