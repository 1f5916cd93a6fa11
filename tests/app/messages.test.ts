import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/i18n/formats.ts';
import { loadMessages, message, type Lang, type MessagePart } from '../../src/i18n/messages.ts';

const SRC = join(import.meta.dirname, '../../src');
/** Those that are said in both languages out of files. */
const FILES: Readonly<Record<Exclude<MessagePart, 'faults'>, (lang: Lang) => string>> = {
  first: (lang) => `i18n/${lang}.ftl`,
  later: (lang) => `i18n/${lang}-later.ftl`,
  archive: (lang) => `i18n/${lang}-archive.ftl`,
  corrections: (lang) => `i18n/${lang}-corrections.ftl`,
};
const sourceOf = (lang: Lang, part: keyof typeof FILES) => readFileSync(join(SRC, FILES[part](lang)), 'utf8');
const source = (lang: Lang) =>
  (Object.keys(FILES) as (keyof typeof FILES)[]).map((part) => sourceOf(lang, part)).join('\n');
const keysIn = (text: string) => new FluentResource(text).body.map((entry) => entry.id);
const keysOf = (lang: Lang) => keysIn(source(lang));

/** The code that a module brings with it, without what it only fetches later. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !/\.(ts|svelte)$/.test(file) || !existsSync(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports = text.matchAll(/^\s*(?:import|export)\s(?!type\b)(?:[^;'"]*\sfrom\s)?['"](\.[^'"]+)['"]/gm);
  return text + [...imports].map(([, path]) => codeOf(join(dirname(file), path!), seen)).join('\n');
}

const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');

describe('the message files', () => {
  const arabic = keysOf('ar');
  const english = keysOf('en');

  it('hold the same messages, each once', () => {
    expect([...arabic].sort()).toEqual([...english].sort());
    expect(new Set(arabic).size).toBe(arabic.length);
  });

  it('keep in the first file what the page says when it opens, and no more', () => {
    const opening = codeOf(join(SRC, 'main.ts'));
    const said = (key: string) => opening.includes(`'${key}'`);
    for (const lang of ['ar', 'en'] as const) {
      expect(keysIn(sourceOf(lang, 'first')).filter((key) => !said(key))).toEqual([]);
      expect(keysIn(sourceOf(lang, 'later')).filter(said)).toEqual([]);
      expect(keysIn(sourceOf(lang, 'archive')).filter(said)).toEqual([]);
      expect(keysIn(sourceOf(lang, 'corrections')).filter(said)).toEqual([]);
    }
  });

  it('parse whole: every line that starts a message is one', () => {
    for (const lang of ['ar', 'en'] as const) {
      const started = source(lang).match(/^[a-z][\w-]*(?= =)/gm) ?? [];
      expect(keysOf(lang)).toEqual(started);
    }
  });

  it('hold every message that the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !english.includes(key))).toEqual([]);
  });

  it('hold no message that the code never names', () => {
    expect(english.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const argumentsOf = (lang: Lang) => {
      const entries = source(lang)
        .split(/^(?=[a-z][\w-]* =)/m)
        .slice(1);
      return new Map(
        entries.map((entry) => [
          entry.split(' =')[0]!,
          [...new Set([...entry.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort(),
        ]),
      );
    };
    expect(Object.fromEntries(argumentsOf('ar'))).toEqual(Object.fromEntries(argumentsOf('en')));
  });

  it('give Arabic its six plurals wherever something is counted', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    for (const entry of source('ar').split(/^(?=[a-z][\w-]* =)/m)) {
      if (!entry.includes('->')) continue;
      expect([...entry.matchAll(/\[?(\w+)\]/g)].map((match) => match[1])).toEqual(forms);
    }
  });
});

await Promise.all(
  (['ar', 'en'] as const).flatMap((lang) => [loadMessages(lang, 'first'), loadMessages(lang, 'later')]),
);

describe('message', () => {
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

  it.each([
    [0, 'لا أماكن'],
    [1, 'مكان واحد'],
    [2, 'مكانان'],
    [3, '3 أماكن'],
    [11, '11 مكانًا'],
    [100, '100 مكان'],
  ])('counts %i places in Arabic', (count, expected) => {
    expect(plain(message('ar', 'places-count', { count }))).toBe(expected);
  });

  it('sets a name apart from the text around it', () => {
    expect(message('ar', 'say-reader', { title: 'Shusha (AZ)' })).toContain('\u2068Shusha (AZ)\u2069');
  });

  it('gives back a key it does not know', () => {
    expect(message('en', 'no-such-key')).toBe('no-such-key');
  });
});

describe('formats', () => {
  it('writes dates, countries and languages in the language asked for', () => {
    expect(formatsFor('ar').date('2020-10-31')).toBe('31 أكتوبر 2020');
    expect(formatsFor('en').date('2020-10-31')).toBe('31 October 2020');
    expect(formatsFor('en').date('2023-09')).toBe('September 2023');
    expect(formatsFor('en').date('about 1920')).toBe('about 1920');
    expect(formatsFor('ar').country('AZ')).toBe('أذربيجان');
    expect(formatsFor('en').language('hy')).toBe('Armenian');
    expect(formatsFor('en').language('und-Arab')).toBeNull();
    expect(formatsFor('en').language('not a tag')).toBeNull();
  });

  it('keeps to the digits 0–9 in Arabic too', () => {
    expect(formatsFor('ar').number(1200)).toMatch(/^1.?200$/);
    expect(formatsFor('ar').percent(0.86)).toMatch(/86/);
  });
});
