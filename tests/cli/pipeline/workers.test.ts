import { once } from 'node:events';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openChosen } from '../../../cli/gazetteer/open-chosen.ts';
import { openGazetteerFile } from '../../../cli/gazetteer-cache.ts';
import type { LineBatch } from '../../../cli/lines.ts';
import { geoparseBatch, type GeoparsedBatch } from '../../../cli/pipeline/geoparse-batch.ts';
import { startWorker } from '../../../cli/pipeline/start-worker.ts';
import { WorkerPool } from '../../../cli/pipeline/worker-pool.ts';
import { openSharedTagger } from '../../../cli/tagger.ts';
import { archive } from '../../bench/archive/archive.ts';
import { startYaqut } from '../run-yaqut.ts';

const { gazetteer, bytes } = await openGazetteerFile();
const tagger = await openSharedTagger();
const VILLAGES = fileURLToPath(new URL('../../fixtures/gazetteer/villages.geojson', import.meta.url));
const VILLAGE = '{"id": "own", "text": "وصلت القافلة إلى كفر ياقوت صباح الأحد."}\n';

/** NDJSON of a made-up archive, with a line at fault here and there. */
function* archiveLines(articles: number): Generator<string> {
  let number = 0;
  for (const article of archive(gazetteer)) {
    if (++number > articles) return;
    yield number % 7 === 0 ? `{"id": "${article.id}"}\n` : `${JSON.stringify(article)}\n`;
  }
}

test('threads say the same, byte for byte, as the engine beside them', async () => {
  const options = { evidence: true };
  const { gazetteer: withOwn, own } = await openChosen({ mine: [VILLAGES] });
  const pool = new WorkerPool<LineBatch, GeoparsedBatch>(2, () =>
    startWorker({ gazetteer: bytes, own, tagger: tagger.bytes, options }),
  );
  const lines = [VILLAGE, ...archiveLines(40)];
  const batches = lines.map((line, i) => ({ first: i + 1, bytes: Buffer.from(line) }));
  const results = await Promise.all(batches.map((batch) => pool.run(batch)));
  await pool.close();
  expect(Buffer.from(results[0]!.bytes).toString()).toContain('user:villages/كفر-ياقوت');
  const engine = { gazetteer: withOwn, tagger: tagger.tagger };
  expect(results).toEqual(batches.map((batch) => geoparseBatch(batch, engine, options)));
});

test('whoever reads the output may stop (| head) and the threads end with it', async () => {
  const run = startYaqut(['geoparse', '--format', 'ndjson', '--workers', '2']);
  let complaints = '';
  run.stderr.on('data', (bytes: Uint8Array) => (complaints += bytes.toString()));
  run.stdin.on('error', () => undefined);
  Readable.from(archiveLines(Infinity)).pipe(run.stdin);
  await once(run.stdout, 'data');
  run.stdout.destroy();
  const [status] = (await once(run, 'exit')) as [number];
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
});
