import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { type ArchiveFolder, onceBegun, runOnHead } from './archive-folder.ts';
import { type Host, Hosts } from './namespaces.ts';
import { recipe } from './recipes.ts';
import type { Report } from './report.ts';

export const NEEDED = ['parallel', 'ssh', 'sshd', 'ssh-keygen'];

type Harm = (hosts: Hosts, host: Host) => void;

/** The recipe for GNU parallel over ssh, on three hosts: undisturbed, with one killed, with one cut off. */
export async function tryParallel(folder: ArchiveFolder, report: Report): Promise<void> {
  const [run] = recipe('GNU parallel over ssh', 'bash');
  const cases: [what: string, harm: Harm | null][] = [
    ['undisturbed', null],
    ['a host killed half way', (hosts, host) => hosts.kill(host)],
    ['a host cut off half way', (hosts, host) => hosts.cutOff(host)],
  ];
  for (const [what, harm] of cases) {
    const { status, said, difference } = await runOnHosts(folder, run!, harm);
    report.check(`GNU parallel, ${what}`, status === 0 && difference === null, difference ?? said);
  }
  const untried = run!.replace('--retries 3 ', '');
  if (untried === run) throw new Error('The recipe has no --retries to be taken out.');
  const { status, difference } = await runOnHosts(folder, untried, (hosts, host) => hosts.kill(host));
  report.check(
    'GNU parallel without --retries, a host killed half way: fails, and says so',
    status !== 0 && difference !== null,
    `status ${status}, ${difference ?? 'nothing missing'}`,
  );
}

async function runOnHosts(
  folder: ArchiveFolder,
  commands: string,
  harm: Harm | null,
): Promise<{ status: number | null; said: string; difference: string | null }> {
  await folder.clear();
  const hosts = new Hosts(4);
  try {
    await startSshd(folder, hosts);
    const running = runOnHead(hosts, folder, commands, { HOME: folder.path });
    if (harm !== null) await onceBegun(folder, running, () => harm(hosts, hosts.workers[1]!));
    return { ...(await running), difference: await folder.difference() };
  } finally {
    await hosts.remove();
  }
}

/** An ssh server on each host, with a key made for the occasion, and what the recipe asks for beside the shards. */
async function startSshd(folder: ArchiveFolder, hosts: Hosts): Promise<void> {
  const key = folder.at('key');
  execFileSync('sh', ['-c', `rm -f ${key} ${key}.pub && ssh-keygen -q -t ed25519 -N '' -f ${key}`]);
  await chmod(key, 0o600);
  await mkdir('/run/sshd', { recursive: true });
  for (const host of hosts.workers) {
    const config = folder.at(`sshd-${host.name}`);
    const lines = [
      `ListenAddress ${host.address}`,
      `HostKey ${key}`,
      `AuthorizedKeysFile ${key}.pub`,
      `PidFile none`,
      'UsePAM no',
      'StrictModes no',
      'PermitRootLogin prohibit-password',
    ];
    await writeFile(config, `${lines.join('\n')}\n`);
    hosts.start(host, `exec $(command -v sshd) -D -f ${config} -E ${folder.at('sshd.log')}`);
  }
  await writeFile(folder.at('hosts'), hosts.workers.map(({ address }) => `${address}\n`).join(''));
  const client = [
    'Host *',
    'ServerAliveInterval 3',
    'ServerAliveCountMax 2',
    'ConnectTimeout 5',
    'BatchMode yes',
    'User root',
    `IdentityFile ${key}`,
    'StrictHostKeyChecking no',
    'UserKnownHostsFile /dev/null',
    'LogLevel ERROR',
  ];
  await writeFile(folder.at('ssh_config'), `${client.join('\n  ')}\n`);
  const answers = hosts.workers.map(
    ({ address }) => `for i in $(seq 50); do ssh -F ssh_config ${address} true && break; sleep 0.2; done`,
  );
  await runOnHead(hosts, folder, answers.join('\n'));
}
