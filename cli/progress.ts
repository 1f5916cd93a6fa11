import { SingleBar } from 'cli-progress';

/** A bar on the terminal; in a pipe or a log it draws nothing. */
export interface Progress {
  /** @param stage what is being done, in a few words */
  update(done: number, total: number, stage: string): void;
  stop(): void;
}

/**
 * Starts a progress bar on stderr, cleared away when it stops.
 *
 * @param options `bar: false` where nobody knows how much there is to do: the stage is shown alone
 */
export function startProgress({ bar: hasBar = true }: { readonly bar?: boolean } = {}): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };

  const bar = new SingleBar({
    format: hasBar ? '  {bar} {percentage}%  {stage}' : '  {stage}',
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 28,
    clearOnComplete: true,
    // The terminal is left as it is and Ctrl-C to the system: a handler would wait until the work is done.
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
  });
  let shown: string | null = null;
  return {
    update(done, total, stage) {
      if (shown === null) bar.start(total, done, { stage });
      bar.setTotal(total);
      bar.update(done, { stage });
      // The bar redraws ten times a second; what a new stage is called must be seen before it keeps us busy.
      if (shown !== stage) bar.render();
      shown = stage;
    },
    stop() {
      if (shown !== null) bar.stop();
    },
  };
}
