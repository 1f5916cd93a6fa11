/** What the process says to the shell when it ends. */
export const DONE = 0;
/** Something could not be done, or some of the input was at fault. What was sound has been done all the same. */
export const FAILED = 1;
/** The command was called in a way it does not have. */
export const WRONG_USAGE = 2;

export type ExitStatus = typeof DONE | typeof FAILED | typeof WRONG_USAGE;

/** The command was called wrongly; `message` says how to call it. */
export class UsageError extends Error {}

/** What was asked for cannot be done, through nothing that Yaqut did; `message` says why, and the way out. */
export class Failure extends Error {}
