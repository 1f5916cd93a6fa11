import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages with `npm ci` where some that package-lock.json names are missing. Ends the process if it fails. */
export function installWhatIsMissing() {
  if (isInstalled()) return;
  console.error('Installing the packages that Yaqut is built on (npm ci). This happens once.');
  // No package here needs its install script, so none is run.
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { status } = npm(flags);
  if (status === 0) return;
  console.error(
    'The packages could not be installed: npm says why above. With the network back, run this again.',
  );
  process.exit(1);
}

/** Whether every package of the lock file stands in node_modules in that version; some optional ones are for other systems. */
function isInstalled() {
  const installed = `${PROJECT}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(`${PROJECT}package-lock.json`);
  const present = packagesOf(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Runs npm: the one that started this script where there is one, so that no shell comes between. */
function npm(args) {
  const options = { cwd: PROJECT, stdio: ['ignore', 2, 2] };
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
