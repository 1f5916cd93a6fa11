import type { ArchiveManifest } from '../../geo/archive/manifest.ts';
import type { ArchiveAnswer, ArchiveRequest } from './archive-message.ts';
import type { ArchiveMethods, MethodName } from './archive-methods.ts';

export type ClientFault = (ArchiveAnswer & { ok: false })['fault'];

export class ClientError extends Error {
  readonly fault: ClientFault;

  constructor(fault: ClientFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: ClientError) => void;
}

/** An archive as the page asks it: the files are read, and indexes searched, in a worker. */
export class ArchiveClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** @param base where the archive's files lie */
  constructor(manifest: ArchiveManifest, base: string) {
    this.#worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ArchiveAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new ClientError(data.fault, data.message));
    });
    this.#send({ kind: 'open', base, manifest });
  }

  ask<Method extends MethodName>(
    method: Method,
    ...args: Parameters<ArchiveMethods[Method]>
  ): ReturnType<ArchiveMethods[Method]> {
    const id = (this.#asked += 1);
    const answered = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ kind: 'ask', id, method, args });
    return answered as ReturnType<ArchiveMethods[Method]>;
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(request: ArchiveRequest): void {
    this.#worker.postMessage(request);
  }
}
