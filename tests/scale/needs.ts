import { spawnSync } from 'node:child_process';

/** What this machine lacks of what is needed, in words; nothing where it has it all. */
export function missing(programs: readonly string[]): string[] {
  const lacks: string[] = [];
  if (process.platform !== 'linux') return ['Linux'];
  if (process.getuid?.() !== 0) lacks.push('root');
  const absent = ['ip', 'unshare', 'split', ...programs].filter(
    (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
  if (absent.length > 0) lacks.push(...absent.map((program) => `the program ${program}`));
  else if (lacks.length === 0 && !canMakeNamespaces())
    lacks.push('the right to make network namespaces (ip netns add)');
  return lacks;
}

function canMakeNamespaces(): boolean {
  const name = `yq${process.pid}probe`;
  const made = spawnSync('ip', ['netns', 'add', name]).status === 0;
  if (made) spawnSync('ip', ['netns', 'del', name]);
  return made;
}
