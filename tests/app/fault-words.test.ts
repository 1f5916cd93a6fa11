import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { fault, type FaultArgs, type FaultCode, SENTENCES } from '../../geo/faults.ts';
import { faultWords } from '../../src/i18n/fault-words.ts';
import { loadMessages } from '../../src/i18n/messages.ts';

const resource = new FluentResource(
  readFileSync(join(import.meta.dirname, '../../src/i18n/ar-faults.ftl'), 'utf8'),
);
const bundle = new FluentBundle('ar-u-nu-latn', { useIsolating: false });
bundle.addResource(resource);
/** Whatever a sentence may ask for. */
const SAMPLE: FaultArgs = {
  ...{ megabytes: 500, limit: 256, line: 4, row: 7, number: 3, count: 12, pages: 2 },
  ...{ reason: 'Unexpected token', format: 'PDF', kinds: '.txt, .md', encoding: 'UTF-8', guess: 'KOI8-R' },
  ...{
    field: 'date',
    columns: '"name", "age"',
    unit: 'row',
    where: 'articles.0',
    missing: 'lat',
    found: 'x',
  },
};

/** The English sentence of a code, and which arguments it asked for. */
function english(code: FaultCode): { sentence: string; asked: FaultArgs } {
  const asked: Record<string, string | number> = {};
  const args = new Proxy(SAMPLE, {
    get: (from, key: string) => (asked[key] = from[key]!),
  });
  const say = SENTENCES[code] as (source: string, args: FaultArgs) => string;
  return { sentence: say('a.txt', args), asked };
}

describe('the Arabic words of faults', () => {
  const codes = Object.keys(SENTENCES) as FaultCode[];

  it('are there for every code, and for nothing else', () => {
    expect(resource.body.map(({ id }) => id).sort()).toEqual(codes.map((code) => `bad-${code}`).sort());
  });

  it.each(codes)('say %s with what its English sentence knows', (code) => {
    const { sentence, asked } = english(code);
    expect(sentence).toMatch(/a\.txt.*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|object Object/);
    const errors: Error[] = [];
    const words = bundle.formatPattern(bundle.getMessage(`bad-${code}`)!.value!, asked, errors);
    expect(errors).toEqual([]);
    expect(words).toMatch(/^\p{Script=Arabic}/u);
  });

  it('are what the Arabic page says, and the fault itself what the English one does', async () => {
    await loadMessages('ar', 'faults');
    const tooLarge = fault('a.pdf', 'too-large', { megabytes: 1500, limit: 256 });
    expect(faultWords('en', tooLarge)).toBe(
      'a.pdf is too large (1,500 MB, at most 256). Split it into several files.',
    );
    expect(faultWords('ar', tooLarge)).toContain('أكبر من أن يُقرأ');
  });
});
