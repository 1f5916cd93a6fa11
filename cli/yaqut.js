#!/usr/bin/env node
// Plain JavaScript that every Node reads: an old one shall get a sentence, not a syntax error.

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Yaqut needs Node 20.19 or newer, and this is Node ${process.versions.node}. Get a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

// npm runs its scripts in the project's folder; the paths someone typed are meant from where they stood.
if (process.env.npm_package_name === 'yaqut' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const { load } = await import('./load.js');
const { main } = await load('main').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('Yaqut has not been installed here yet. Run "npm ci" in its folder first, or "npm start".');
  process.exit(1);
});
await main(process.argv.slice(2));
