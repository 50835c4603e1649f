/** The browser's processes: what they hold of the machine's memory, and how those of a hung page are ended. */
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

/**
 * Kills the browser's page processes by their numbers, so that the page crashes and can be loaded again in the same
 * window: a hung page can't be loaded anew from inside. Says false when the browser doesn't name them; then only a new browser helps.
 */
export async function killRenderers(context: BrowserContext): Promise<boolean> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return false;
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    for (const { id } of renderers) endProcess(id);
    return renderers.length > 0;
  } finally {
    await session.detach();
  }
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It ended by itself in between.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
