/** What the browser's processes hold of the machine's memory. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

/** Processes of the browser by their numbers, as it names them itself. */
export async function processesOf(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return [];
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.map(({ id }) => id);
  } finally {
    await session.detach();
  }
}

/** A process's own memory in bytes, without what it shares with others; also of sandboxed ones, which hide the rest. */
export function ownMemory(status: string): number {
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** The sum in bytes; undefined where it can't be had: only Linux tells without further programs. */
export async function browserMemory(context: BrowserContext): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  let sum = 0;
  for (const id of await processesOf(context)) {
    // One that has ended in between holds nothing.
    sum += ownMemory(await readFile(`/proc/${id}/status`, 'utf8').catch(() => ''));
  }
  return sum === 0 ? undefined : sum;
}
