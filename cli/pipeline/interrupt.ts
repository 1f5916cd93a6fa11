/**
 * Does something last when the process is stopped by Ctrl-C or `kill`, and exits as a shell expects it: 130, 143.
 * Returns what ends that.
 */
export function onInterrupt(last: () => void): () => void {
  const interrupted = (): void => {
    last();
    process.exit(130);
  };
  const terminated = (): void => {
    last();
    process.exit(143);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', terminated);
  return () => process.off('SIGINT', interrupted).off('SIGTERM', terminated);
}
