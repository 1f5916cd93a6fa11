import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A host: a network of its own on this machine, and what runs in it. */
export interface Host {
  readonly name: string;
  readonly address: string;
}

/**
 * Hosts made of network namespaces, joined by a bridge that stands in the first of them: nothing of it is seen from
 * outside, and nothing outside is reached from it.
 */
export class Hosts {
  readonly list: readonly Host[];
  readonly #children: ChildProcess[] = [];

  constructor(count: number) {
    this.list = Array.from({ length: count }, (_, i) => ({
      name: `yq${process.pid}n${i}`,
      address: `10.213.77.${10 + i}`,
    }));
    for (const [i, { name, address }] of this.list.entries()) {
      ip('netns', 'add', name);
      inside(name, 'link', 'set', 'lo', 'up');
      if (i === 0) {
        inside(name, 'link', 'add', 'bridge', 'type', 'bridge');
        inside(name, 'addr', 'add', `${address}/24`, 'dev', 'bridge');
        inside(name, 'link', 'set', 'bridge', 'up');
        continue;
      }
      const port = `port${i}`;
      inside(this.head.name, 'link', 'add', port, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
      inside(this.head.name, 'link', 'set', port, 'master', 'bridge', 'up');
      inside(name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      inside(name, 'link', 'set', 'eth0', 'up');
    }
  }

  /** Where the others are started from. */
  get head(): Host {
    return this.list[0]!;
  }

  get workers(): readonly Host[] {
    return this.list.slice(1);
  }

  /** Starts a program on a host, which it believes to be a machine of its own name. */
  start(host: Host, command: string, env: Record<string, string> = {}): ChildProcess {
    const script = `hostname ${host.name} && ${command}`;
    const args = ['netns', 'exec', host.name, 'unshare', '--uts', 'bash', '-c', script];
    const child = spawn('ip', args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#children.push(child);
    return child;
  }

  /** As a power cut does. */
  kill(host: Host): void {
    for (const id of this.#processes(host)) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
  }

  /** As a pulled cable does: what runs there goes on. */
  cutOff(host: Host): void {
    inside(host.name, 'link', 'set', 'eth0', 'down');
  }

  /** Ends all that runs there, and takes the hosts away. */
  async remove(): Promise<void> {
    for (const host of this.list) this.kill(host);
    await sleep(200);
    for (const { name } of this.list) spawnSync('ip', ['netns', 'del', name]);
  }

  #processes({ name }: Host): number[] {
    const { stdout } = spawnSync('ip', ['netns', 'pids', name], { encoding: 'utf8' });
    return stdout.split('\n').filter(Boolean).map(Number);
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function inside(namespace: string, ...args: string[]): void {
  ip('-n', namespace, ...args);
}
