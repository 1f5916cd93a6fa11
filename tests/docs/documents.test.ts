import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'data/README.md',
  'docs/corrections.md',
  'docs/eval.md',
  'docs/geojson.md',
  'docs/scale.md',
];

interface Example {
  readonly command: string;
  /** The fenced block directly after the command, if there is one: what it prints. */
  readonly output: string | undefined;
}

/** The shell commands of a document, each with the output shown under it. */
function examples(text: string): Example[] {
  const blocks = [...text.matchAll(/```(\w*)\n([\s\S]*?)```(?=(?:\s*```(?:json|text)\n([\s\S]*?)```)?)/gu)];
  return blocks
    .filter(([, language]) => language === 'sh')
    .flatMap(([, , commands, output]) =>
      commands!
        .trim()
        .split('\n')
        .map((command) => ({ command, output })),
    );
}

/** Run by CI itself, or by hand since they open a browser or need sources that are not installed. */
const NOT_HERE =
  /^(?:npm (?:start|test|ci)\b|npm run (?:basemap|bench|screenshots|gazetteer-sources|learn-words)\b|npx tsx scripts\/)/u;

describe.each(documents)('%s', (name) => {
  const text = readFileSync(`${root}${name}`, 'utf8');

  const here = examples(text).filter(({ command }) => !NOT_HERE.test(command));
  test.runIf(here.length > 0).each(here)('$command', { timeout: 60_000 }, ({ command, output }) => {
    const printed = execFileSync('bash', ['-c', command], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (output !== undefined) expect(printed.trim()).toBe(output.trim());
  });

  test('links and pictures lead to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/gu)) {
      expect(existsSync(new URL(target!, `file://${root}${name}`)), target).toBe(true);
    }
  });

  test('the paths it names are there', () => {
    for (const [, path] of text.matchAll(/`((?:geo|cli|src|data|tests|scripts|docs)\/[\w./-]+)`/gu)) {
      expect(existsSync(`${root}${path!}`), path).toBe(true);
    }
  });
});
