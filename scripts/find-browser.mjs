import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROJECT } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Finds a Chromium to test in: the one that YAQUT_CHROMIUM names, one on this machine, Playwright's own; and where
 * there is none, has Playwright fetch its own, or the system's package manager if that is allowed.
 *
 * @returns the path of the program, or null where no browser can be had
 */
export async function findBrowser() {
  return named() ?? onThisMachine() ?? (await playwrights()) ?? (await fetched()) ?? fromPackages();
}

function named() {
  const path = process.env.YAQUT_CHROMIUM;
  if (!path) return null;
  if (existsSync(path)) return path;
  console.error(`YAQUT_CHROMIUM names ${path}, and there is no such file. Looking for another browser.`);
  return null;
}

function onThisMachine() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(
    Boolean,
  );
  const ending = process.platform === 'win32' ? '.exe' : '';
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
  places.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  places.push('/Applications/Chromium.app/Contents/MacOS/Chromium');
  for (const root of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
    if (root) places.push(join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  return places.find((path) => existsSync(path)) ?? null;
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

async function fetched() {
  console.error(
    'No browser was found. Fetching the one that Playwright brings (npx playwright install chromium).',
  );
  const cli = join(PROJECT, 'node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return status === 0 ? await playwrights() : null;
}

/** Only where nobody would be asked for a password, as in a container. */
function fromPackages() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('That failed. Installing the one of the system (apt-get install chromium).');
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] }).status === 0;
  return apt('update') && apt('install', '-y', 'chromium') ? onThisMachine() : null;
}
