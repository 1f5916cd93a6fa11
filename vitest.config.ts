import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    globalSetup: ['tests/cli/compile-gazetteer.ts'],
    // Only what hangs is to be cut off: several tests start processes, and a busy machine is slow to.
    testTimeout: 60_000,
    // A process keeps what it has loaded from file to file, the gazetteer above all: two thirds of the time alone.
    // What a test changes of its process it therefore puts back.
    isolate: false,
    // Left to itself, vitest keeps a core free, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
