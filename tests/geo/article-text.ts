import fc from 'fast-check';

/** Pieces of which hard texts are made: Arabic with and without marks, Latin, digits, quotes, bidi controls, halves of pairs. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      'شوشي',
      'وبقره باغ',
      'لدمشق',
      'للقوقاز',
      'مدينة',
      'مدن',
      'أذربيجان',
      'الأرميني',
      'دِمَشْق',
      'دمـشق',
      'کرکوک',
      'ترترن',
    ],
    ...[
      'Baku',
      'Şuşa',
      'Москва',
      'باكو/Baku',
      '#انفجار_بيروت',
      'شمال غربي حلب',
      'مجموعة مينسك',
      'الولايات المتحدة',
    ],
    ...[
      'ﷺ',
      '\u200f',
      '\u200c',
      '\u061c',
      '“',
      '”',
      '«',
      '»',
      '.',
      '،',
      '؟',
      '\n',
      '\r\n',
      '\t',
      '  ',
      '\u0000',
      '\ufeff',
      '٢٠٢٠',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\ud83d', '\udc00', '👩🏽‍🚒'),
);

/** Random text: Arabic, Latin, mixed, vocalised and broken. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
