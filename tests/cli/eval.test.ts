import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Evaluation } from '../../geo/index.ts';
import { runHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaqut-eval-'));
const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const line =
  '{"id":"a","text":"عاد من حلب إلى دمشق.","mentions":[{"start":7,"end":10,"type":"City","lat":36.2,"lon":37.16}]}';

test('figures as JSON, and beside those of an earlier run', async () => {
  const gold = write('gold.jsonl', `${line}\n`);
  const { stdout, status } = await runHere(['eval', gold, '--json']);
  expect(status).toBe(0);
  const evaluation = JSON.parse(stdout) as Evaluation;
  expect(evaluation.recognition.strict).toMatchObject({ right: 1, found: 2, wanted: 1 });
  expect(evaluation.resolution.a25).toBe(1);

  const earlier = write('earlier.json', stdout);
  const second = await runHere(['eval', gold, '--against', earlier]);
  expect(second.stdout).toContain('Compared');
  expect(second.stdout).toMatch(/strict F1 .*\+0\.0/u);
});

test('a broken line is told of, and the rest is measured', async () => {
  const gold = write('broken.jsonl', `${line}\n{\n`);
  const { stdout, stderr, status } = await runHere(['eval', gold, '--json']);
  expect(status).toBe(1);
  expect(stderr).toContain('broken.jsonl, line 2');
  expect((JSON.parse(stdout) as Evaluation).documents).toBe(1);
});

test('a gold file that is not there is told of', async () => {
  const { stderr, status } = await runHere(['eval', join(folder, 'none.jsonl')]);
  expect(status).toBe(1);
  expect(stderr).toContain('none.jsonl');
});

test('a file that is no earlier run is told of before anything is measured', async () => {
  const gold = write('gold-again.jsonl', `${line}\n`);
  const { stdout, stderr, status } = await runHere(['eval', gold, '--against', write('other.json', '{}')]);
  expect(status).toBe(1);
  expect(stderr).toContain('other.json is not the JSON of an earlier run');
  expect(stdout).toBe('');
});
