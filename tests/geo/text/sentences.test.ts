import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../../../geo/text/sentences.ts';
import { anyText } from '../article-text.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a full stop', 'جاء. ذهب.', ['جاء.', 'ذهب.']],
  ['an Arabic question mark', 'أين؟ هنا', ['أين؟', 'هنا']],
  ['a line break', 'عنوان\nمتن', ['عنوان', 'متن']],
  ['Windows line ends', 'عنوان\r\nمتن', ['عنوان', 'متن']],
  ['a closing quote after the stop', 'قال “نعم.” وذهب', ['قال “نعم.”', 'وذهب']],
  ['no stop within a number', 'بلغ 3.5 مليون', ['بلغ 3.5 مليون']],
  ['no stop after an initial', 'د. أحمد هنا', ['د. أحمد هنا']],
  ['nothing', ' \n ', []],
])('%s', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('sentences hold all that is not white space, in order, without white space around them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const sentence of sentences(text)) {
        expect(text.slice(end, sentence.start).trim()).toBe('');
        const inside = text.slice(sentence.start, sentence.end);
        expect(inside.trim()).toBe(inside);
        end = sentence.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});
