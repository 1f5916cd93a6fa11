import type { Worker } from 'node:worker_threads';

/** What a worker says: first `ready`, then one result for each task, in the order of the tasks. */
export type WorkerMessage<Result> = { readonly ready: true } | { readonly result: Result };

/** The thread that had the task has died: the task may have killed it, or another may do it yet. */
export class WorkerDied extends Error {}

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface Member<Task, Result> {
  readonly thread: Worker;
  ready: boolean;
  /** The first is worked on, the others lie ready at the thread. */
  readonly jobs: Job<Task, Result>[];
}

/** So many tasks a thread has at most: with one, it would stand still until the answer to it has been heard. */
const TASKS_AT_A_THREAD = 2;

/** A number of worker threads, each of which works on one task at a time; one that dies is replaced. */
export class WorkerPool<Task, Result> {
  readonly #start: () => Worker;
  readonly #members = new Set<Member<Task, Result>>();
  readonly #waiting: Job<Task, Result>[] = [];
  #cameUp = false;
  #fault: Error | null = null;

  /** @param start starts a thread that answers with {@link WorkerMessage} */
  constructor(size: number, start: () => Worker) {
    this.#start = start;
    for (let i = 0; i < size; i++) this.#add();
  }

  /** False while the first thread is still starting. */
  get ready(): boolean {
    return this.#cameUp || this.#fault !== null;
  }

  /** Rejects with {@link WorkerDied} where the thread dies of it, with another error where threads cannot be started. */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    const members = [...this.#members];
    this.#members.clear();
    await Promise.all(members.map(({ thread }) => thread.terminate()));
  }

  #add(): void {
    const thread = this.#start();
    const member: Member<Task, Result> = { thread, ready: false, jobs: [] };
    this.#members.add(member);
    thread.on('message', (message: WorkerMessage<Result>) => {
      if ('ready' in message) {
        member.ready = true;
        this.#cameUp = true;
      } else {
        member.jobs.shift()?.resolve(message.result);
      }
      this.#handOut();
    });
    // Both may come for one death; the first says more.
    thread.once('error', (error) => this.#bury(member, error));
    thread.once('exit', (code) => this.#bury(member, new Error(`it ended with status ${code}`)));
  }

  #bury(member: Member<Task, Result>, cause: unknown): void {
    if (!this.#members.delete(member)) return;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [begun, ...others] = member.jobs;
    // Only what was worked on may have killed it.
    this.#waiting.unshift(...others);
    if (member.ready) {
      begun?.reject(new WorkerDied(reason));
      this.#add();
    } else {
      // The next would not come up either.
      this.#fault = new Error(`A worker thread cannot be started: ${reason}`);
    }
    this.#handOut();
  }

  #handOut(): void {
    if (this.#fault !== null) {
      for (const { reject } of this.#waiting.splice(0)) reject(this.#fault);
      return;
    }
    // A task for each thread before a second for any.
    for (let ahead = 0; ahead < TASKS_AT_A_THREAD; ahead++) {
      for (const member of this.#members) {
        if (!member.ready || member.jobs.length > ahead) continue;
        const job = this.#waiting.shift();
        if (job === undefined) return;
        member.jobs.push(job);
        member.thread.postMessage(job.task);
      }
    }
  }
}
