/**
 * A site for an archive, built and looked through in Chromium, beside the same points as plain GeoJSON in MapLibre.
 *
 *     npx tsx tests/bench/archive/write-archive.ts 100000 1 1 > /tmp/articles.ndjson
 *     node cli/yaqut.js geoparse --format ndjson --evidence /tmp/articles.ndjson -o /tmp/mentions.ndjson
 *     npx tsx tests/bench/archive/site.ts /tmp/articles.ndjson /tmp/mentions.ndjson [SITE]
 *
 * SITE is where the site is built, and kept; where there is one already, it is looked through again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { buildCollection } from '../../../cli/collection.ts';
import { DEFAULT_ARTICLES } from '../../../cli/project.ts';
import config from '../../../playwright.config.ts';
import type { ArchiveManifest } from '../../../geo/archive/manifest.ts';
import { lookThrough, moveOverFew } from './look-through.ts';
import { queryCosts } from './queries.ts';
import { plainMap, writePoints } from './plain-map.ts';
import { serveFolder } from './serve-folder.ts';

const [articles, mentions, kept] = process.argv.slice(2);
if (!articles || !mentions) throw new Error('Name two files: site.ts ARTICLES.ndjson MENTIONS.ndjson');

const folder = mkdtempSync(join(tmpdir(), 'yaqut-bench-'));
const site = kept ?? join(folder, 'site');
let browser: Browser | undefined;
try {
  if (!existsSync(join(site, 'collection.json'))) await build(articles, mentions);
  const manifest = JSON.parse(readFileSync(join(site, 'collection.json'), 'utf8')) as ArchiveManifest;
  const points = await writePoints(mentions, join(folder, 'points.geojson'));
  const launch = { ...config.use?.launchOptions, args: [...(config.use?.launchOptions?.args ?? [])] };
  browser = await chromium.launch({ ...launch, args: [...launch.args, '--enable-precise-memory-info'] });

  const server = await serveFolder(site);
  await queryCosts(join(site, 'archive'), manifest);
  await lookThrough(browser, server.url, manifest);
  server.close();
  await besideFew(browser);

  console.log(`\nThe same ${points.toLocaleString('en')} points in MapLibre`);
  for (const clustered of [false, true]) await plainMap(browser, folder, clustered);
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The page with the bundled articles. */
async function besideFew(from: Browser): Promise<void> {
  const { collection } = await buildCollection([DEFAULT_ARTICLES]);
  writeFileSync(join(folder, 'collection.json'), JSON.stringify(collection));
  const server = await serveFolder(folder, site);
  await moveOverFew(from, server.url);
  server.close();
}

async function build(from: string, found: string): Promise<void> {
  const started = performance.now();
  const child = spawn(
    '/usr/bin/time',
    ['-v', process.execPath, 'cli/yaqut.js', 'site', '--archive', from, '--mentions', found, '--out', site],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(said);
  const value = (name: string) => Number(new RegExp(`${name}[^:]*: ([\\d.]+)`).exec(said)?.[1]);
  const sizes = new Map(
    readdirSync(join(site, 'archive')).map((name) => [name, statSync(join(site, 'archive', name)).size]),
  );
  const all = [...sizes.values()];
  const megabytes = all.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`Build (without geoparsing)
  seconds        ${((performance.now() - started) / 1000).toFixed(0)}, of processor ${(value('User time') + value('System time')).toFixed(0)}
  memory         ${(value('Maximum resident') / 1000).toFixed(0)} MB at most
  size           ${megabytes.toFixed(0)} MB in ${all.length} files, the largest ${(Math.max(...all) / 1e6).toFixed(0)} MB`);
}
