import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';

/** What a page takes in megabytes: objects of its own thread, and all of its process, workers and tiles included. */
export interface PageMemory {
  readonly heap: number;
  readonly resident: number;
}

/** Measures after what is no longer used has been thrown away. */
export async function pageMemory(page: Page, session: CDPSession): Promise<PageMemory> {
  await session.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(
    () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  return { heap: heap / 1e6, resident: largestRenderer() };
}

/** Of the browser's processes that show pages, the largest; 0 where the system does not tell. */
function largestRenderer(): number {
  let largest = 0;
  for (const id of listed('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) continue;
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      largest = Math.max(largest, Number(kilobytes ?? 0) / 1000);
    } catch {
      // It has ended since it was listed.
    }
  }
  return largest;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
