/**
 * Runs the recipes of docs/scale.md for real: on hosts made of network namespaces, with one of them killed half way,
 * and compares what comes out with what one machine makes. Where this machine cannot, it says what is missing.
 *
 *     npm run test:scale [resume] [parallel] [slurm]
 */
import { tryResume } from './resume.ts';
import { ArchiveFolder } from './archive-folder.ts';
import { missing } from './needs.ts';
import { NEEDED as PARALLEL, tryParallel } from './parallel.ts';
import { Report } from './report.ts';
import { NEEDED as SLURM, trySlurm } from './slurm.ts';

const ARTICLES = 480;
const SHARDS = 12;

const chosen = process.argv.slice(2);
const report = new Report();
const recipes = { parallel: [PARALLEL, tryParallel], slurm: [SLURM, trySlurm] } as const;

if (isChosen('resume')) await tryResume(report);
let folder: ArchiveFolder | null = null;
try {
  for (const [name, [needed, attempt]] of Object.entries(recipes)) {
    if (!isChosen(name)) continue;
    const lacks = missing(needed);
    if (lacks.length > 0) report.skip(name, lacks);
    else await attempt((folder ??= await ArchiveFolder.make(ARTICLES, SHARDS)), report);
  }
} finally {
  await folder?.remove();
}
process.exitCode = report.failed > 0 ? 1 : 0;

function isChosen(name: string): boolean {
  return chosen.length === 0 || chosen.includes(name);
}
