/** How much JavaScript the page has loaded by the time its first view stands there. */
import { gzipSync } from 'node:zlib';
import { judged, type Row } from '../row.ts';
import type { Stage } from '../stage/stage.ts';

/** KB of the page at start, from DESIGN §9. */
const budget = 90;

/** Runs in the page before its own scripts: keeps when it first told its view. */
function keepFirstView(): void {
  const watch = new MutationObserver(() => {
    if (document.documentElement?.dataset['view'] === undefined) return;
    watch.disconnect();
    performance.mark('first view');
  });
  watch.observe(document, { subtree: true, attributeFilter: ['data-view'] });
}

/**
 * Runs in the page: every script its document asked for until it told its view, as text; workers are not the page's.
 * What shows the next views is asked for right after that.
 */
async function startScripts(): Promise<string[]> {
  const [{ startTime: told } = { startTime: 0 }] = performance.getEntriesByName('first view');
  const names = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime <= told && name.endsWith('.js') && !name.includes('worker'))
    .map(({ name }) => name);
  return Promise.all([...new Set(names)].map(async (name) => (await fetch(name)).text()));
}

/** Loads the page anew and weighs every script that its document asked for before it showed anything of its own. */
export async function startScript({ page, origin }: Stage): Promise<Row[]> {
  await page.addInitScript(keepFirstView);
  await page.goto(origin);
  await page.locator('html[data-view="attract"]').waitFor({ state: 'attached' });
  const scripts = await page.evaluate(startScripts);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  return [
    judged({
      what: 'JavaScript at start, gzip',
      value: bytes / 1024,
      unit: 'KB',
      budget,
      samples: scripts.length,
    }),
  ];
}
