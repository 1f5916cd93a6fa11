import { Failure } from '../exit-status.ts';

/** Does something to a file; what goes wrong is a {@link Failure} with the reason, and the way out. */
export async function writing<Result>(
  path: string,
  work: () => Promise<Result>,
  wayOut = '',
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${reason(error)}.${wayOut === '' ? '' : ` ${wayOut}`}`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full';
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
