/** How much JavaScript the page has loaded by the time its first view stands there. */
import { gzipSync } from 'node:zlib';
import { judged, type Row } from '../row.ts';
import type { Stage } from '../stage/stage.ts';

/** KB of the page at start, from DESIGN §9. */
const budget = 90;

/** Runs in the page: every script its document has asked for so far, as text; workers are not the page's. */
async function loadedScripts(): Promise<string[]> {
  const names = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.js') && !name.includes('worker'));
  return Promise.all([...new Set(names)].map(async (name) => (await fetch(name)).text()));
}

/** Loads the page anew and weighs every script that its document asked for. */
export async function startScript({ page, origin }: Stage): Promise<Row[]> {
  await page.goto(origin);
  await page.locator('html[data-view="attract"]').waitFor({ state: 'attached' });
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
