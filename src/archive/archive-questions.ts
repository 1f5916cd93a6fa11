import { type ArchiveClient, ClientError, type ClientFault } from './archive-client.ts';
import type { ArchiveMethods, MethodName } from './archive-methods.ts';

/** What is asked of an archive, and what of it found no answer: that is told until the same is answered. */
export class ArchiveQuestions {
  readonly #client: Pick<ArchiveClient, 'ask'>;
  readonly #told: (fault: ClientFault | null) => void;
  readonly #faults = new Map<MethodName, ClientFault>();
  /** The question of each kind that was asked last: how earlier ones end does not matter any more. */
  readonly #last = new Map<MethodName, object>();

  /** @param told is told why something has found no answer, whenever that changes; null when all is well */
  constructor(client: Pick<ArchiveClient, 'ask'>, told: (fault: ClientFault | null) => void) {
    this.#client = client;
    this.#told = told;
  }

  /** Rejects where there is no answer; that is told already. */
  async ask<Method extends MethodName>(
    method: Method,
    ...args: Parameters<ArchiveMethods[Method]>
  ): Promise<Awaited<ReturnType<ArchiveMethods[Method]>>> {
    const question = {};
    this.#last.set(method, question);
    const ended = (fault: ClientFault | null): void => {
      if (this.#last.get(method) === question) this.#tell(method, fault);
    };
    try {
      const answer = await this.#client.ask(method, ...args);
      ended(null);
      return answer;
    } catch (error) {
      ended(error instanceof ClientError ? error.fault : 'broken');
      throw error;
    }
  }

  /** Nobody waits for an answer any more. */
  drop(method: MethodName): void {
    this.#last.delete(method);
    this.#tell(method, null);
  }

  #tell(method: MethodName, fault: ClientFault | null): void {
    if (fault === null) this.#faults.delete(method);
    else this.#faults.set(method, fault);
    this.#told([...this.#faults.values()][0] ?? null);
  }
}
