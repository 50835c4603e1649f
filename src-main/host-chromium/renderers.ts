/** Ends a page that can't be asked any more: a hung one can't be loaded anew from inside. */
import type { BrowserContext } from 'playwright-core';

/**
 * Kills the browser's page processes by their numbers, so that the page crashes and can be loaded again in the same
 * window. Says false when the browser doesn't name them; then only a new browser helps.
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
