import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ArchiveFolder, onceBegun, runOnHead } from './archive-folder.ts';
import { Hosts } from './namespaces.ts';
import { recipe } from './recipes.ts';
import type { Report } from './report.ts';

export const NEEDED = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'scontrol', 'squeue'];

/** The recipe for a Slurm job array, on three hosts: undisturbed, and with one killed. */
export async function trySlurm(folder: ArchiveFolder, report: Report): Promise<void> {
  const [run] = recipe('A Slurm job array', 'bash');
  const [script] = recipe('A Slurm job array', 'slurm');
  await writeFile(folder.at('geoparse.sbatch'), script!);
  for (const kills of [false, true]) {
    await folder.clear();
    const hosts = new Hosts(4);
    try {
      const env = await startSlurm(folder, hosts);
      const running = runOnHead(hosts, folder, run!, env);
      if (kills) {
        await onceBegun(folder, running, () => hosts.kill(hosts.workers[1]!));
        await doNotWait(hosts, folder, env, running);
      }
      const { status, said } = await running;
      const difference = await folder.difference();
      const what = kills ? 'a host killed half way' : 'undisturbed';
      report.check(`Slurm job array, ${what}`, status === 0 && difference === null, `${difference} ${said}`);
    } finally {
      await hosts.remove();
    }
  }
}

/** A requeued task waits two minutes; the recipe says how it need not. */
async function doNotWait(
  hosts: Hosts,
  folder: ArchiveFolder,
  env: Record<string, string>,
  running: Promise<unknown>,
): Promise<void> {
  let isRunning = true;
  void running.finally(() => (isRunning = false));
  while (isRunning) {
    await sleep(2000);
    const requeued = 'squeue --noheader --array --states=PENDING --format=%A';
    await runOnHead(
      hosts,
      folder,
      `for id in $(${requeued}); do scontrol update JobId=$id StartTime=now; done`,
      env,
    );
  }
}

/** The controller on the first host, a node on each other, and what signs their messages. */
async function startSlurm(folder: ArchiveFolder, hosts: Hosts): Promise<Record<string, string>> {
  const at = (name: string) => folder.at(`slurm/${name}`);
  execFileSync('rm', ['-rf', at('')]);
  await mkdir(at('state'), { recursive: true });
  await writeFile(at('munge.key'), randomBytes(64));
  await chmod(at('munge.key'), 0o600);
  const files = `--key-file=${at('munge.key')} --pid-file=${at('munge.pid')} --log-file=${at('munge.log')} --seed-file=${at('munge.seed')}`;
  hosts.start(hosts.head, `exec munged --foreground --force --socket=${at('munge.socket')} ${files}`);

  const names = hosts.workers.map(({ name }) => name);
  const config = [
    'ClusterName=yaqut',
    `SlurmctldHost=${hosts.head.name}(${hosts.head.address})`,
    `AuthInfo=socket=${at('munge.socket')}`,
    'SlurmUser=root',
    `StateSaveLocation=${at('state')}`,
    `SlurmdSpoolDir=${at('spool-%n')}`,
    `SlurmctldPidFile=${at('slurmctld.pid')}`,
    `SlurmdPidFile=${at('%n.pid')}`,
    `SlurmctldLogFile=${at('slurmctld.log')}`,
    `SlurmdLogFile=${at('%n.log')}`,
    // None of what needs control groups, which these hosts have not of their own.
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'JobAcctGatherType=jobacct_gather/none',
    'MpiDefault=none',
    'SlurmdTimeout=10',
    'ReturnToService=1',
    'SlurmdParameters=config_overrides',
    'SchedulerParameters=batch_sched_delay=0,sched_min_interval=0',
    ...hosts.workers.map(
      ({ name, address }) => `NodeName=${name} NodeAddr=${address} CPUs=1 RealMemory=1000 State=UNKNOWN`,
    ),
    `PartitionName=all Nodes=${names.join(',')} Default=YES MaxTime=INFINITE State=UP`,
  ];
  await writeFile(at('slurm.conf'), `${config.join('\n')}\n`);
  await writeFile(at('cgroup.conf'), 'CgroupPlugin=cgroup/v1\n');
  const env = { SLURM_CONF: at('slurm.conf') };
  hosts.start(hosts.head, `until [ -S ${at('munge.socket')} ]; do sleep 0.1; done; exec slurmctld -D`, env);
  for (const host of hosts.workers) {
    const command = `until [ -S ${at('munge.socket')} ]; do sleep 0.1; done; exec slurmd -D -N ${host.name}`;
    hosts.start(host, command, env);
  }
  const ready = `for i in $(seq 100); do [ $(sinfo --noheader --states=idle --format=%D) = ${names.length} ] && break; sleep 0.3; done`;
  await runOnHead(hosts, folder, ready, env);
  return env;
}
