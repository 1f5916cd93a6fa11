import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitExcerpt } from '../../src/collection/excerpt.ts';
import { paragraphs } from '../../src/collection/segments.ts';
import { fixtureCollection } from './fixture-collection.ts';

const collection = fixtureCollection();

describe('the fixture', () => {
  it('has every mention where it says', () => {
    for (const article of collection.articles) {
      for (const mention of article.mentions)
        expect(article.text.slice(mention.start, mention.end)).toBe(mention.text);
    }
    for (const { properties } of collection.places.features) {
      for (const { mentions } of properties.articles) {
        for (const each of mentions)
          expect(each.excerpt.slice(each.excerptStart, each.excerptEnd)).toBe(each.text);
      }
    }
  });
});

describe('paragraphs', () => {
  it('loses nothing of the text but the breaks between paragraphs', () => {
    for (const article of collection.articles) {
      const text = paragraphs(article)
        .map((paragraph) => paragraph.map((segment) => segment.text).join(''))
        .join('\n\n');
      expect(text).toBe(article.text);
    }
  });

  it('says where in the text each part begins', () => {
    for (const article of collection.articles) {
      for (const part of paragraphs(article).flat()) {
        const start = part.kind === 'mention' ? part.mention.start : part.start;
        expect(article.text.slice(start, start + part.text.length)).toBe(part.text);
      }
    }
  });

  it('keeps every mention, in order', () => {
    for (const article of collection.articles) {
      const kept = paragraphs(article).flatMap((paragraph) =>
        paragraph.flatMap((segment) => (segment.kind === 'mention' ? [segment.mention] : [])),
      );
      expect(kept).toEqual(article.mentions);
    }
  });

  it('leaves a mention that does not fit the text as text', () => {
    const mention = { ...collection.articles[0]!.mentions[0]!, start: 2, end: 5, text: 'elsewhere' };
    expect(paragraphs({ text: 'a place', mentions: [mention] })).toEqual([
      [{ kind: 'text', text: 'a place', start: 0 }],
    ]);
  });
});

describe('splitExcerpt', () => {
  it('marks the mention and keeps the sentence', () => {
    const parts = splitExcerpt({ excerpt: 'وبلدة شوشي صباحا', excerptStart: 6, excerptEnd: 10 });
    expect(parts).toEqual({
      before: 'وبلدة ',
      mention: 'شوشي',
      after: ' صباحا',
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('never loses the mention, and cuts only what it says it cuts', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.nat(40),
        (before, mention, after, side) => {
          const excerpt = before + mention + after;
          const excerptStart = before.length;
          const parts = splitExcerpt(
            { excerpt, excerptStart, excerptEnd: excerptStart + mention.length },
            side,
          );
          expect(parts.mention).toBe(mention);
          expect(before.endsWith(parts.before)).toBe(true);
          expect(after.startsWith(parts.after)).toBe(true);
          expect(parts.cutBefore).toBe(parts.before !== before);
          expect(parts.cutAfter).toBe(parts.after !== after);
          expect(parts.before.length).toBeLessThanOrEqual(side);
          expect(parts.after.length).toBeLessThanOrEqual(side);
        },
      ),
    );
  });
});
