/** How much JavaScript the page has loaded by the time its first view stands there. */
import { gzipSync } from 'node:zlib';
import { judged, type Row } from '../row.ts';
import type { Stage } from '../stage/stage.ts';

/** KB of the page at start, from DESIGN §9. */
const budget = 90;

/**
 * Runs in the page: every script its document has asked for when the view is told of, as text; workers are not the page's.
 * What shows the next views is asked for right after that.
 */
async function loadedScripts(): Promise<string[]> {
  const { documentElement } = document;
  await new Promise<void>((told) => {
    if (documentElement.dataset['view'] !== undefined) return told();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      told();
    });
    watch.observe(documentElement, { attributeFilter: ['data-view'] });
  });
  const now = performance.now();
  const names = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime <= now && name.endsWith('.js') && !name.includes('worker'))
    .map(({ name }) => name);
  return Promise.all([...new Set(names)].map(async (name) => (await fetch(name)).text()));
}

/** Loads the page anew and weighs every script that its document asked for. */
export async function startScript({ page, origin }: Stage): Promise<Row[]> {
  await page.goto(origin, { waitUntil: 'commit' });
  const scripts = await page.evaluate(loadedScripts);
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
