import { mount, unmount } from 'svelte';
import '../../style/tokens.css';
import '../../style/base.css';
import './first-frame.css';
import { createInputLock, type InputLock } from '../../core/gesture/input-lock.ts';
import { watchBusy } from '../../core/time/busy.ts';
import { lockPage } from '../../ui/lock-page.ts';
import { ask } from '../../core/server/client.ts';
import { messageOf } from './page-errors.ts';
import type { Missing } from '../../ui/staff-entry/missing.ts';
import { startWall, type StartedWall } from './start.ts';
import Unavailable from '../../ui/staff-entry/Unavailable.svelte';
import Wall from './Wall.svelte';

/** Between two questions to a server that gave nothing, in ms. */
const askAgain = 3000;

/** A card is read as a pause in this time, in ms; and a page that fails again and again asks for little. */
const calmFor = 6000;

/** Whether staff or a cleaner are at the card's own door; they are not interrupted. */
const staffAreAtIt = (): boolean => document.documentElement.dataset['staff'] !== undefined;

/** What a card depends on: it is drawn anew when that changes. */
function cardOf(missing: Missing): string {
  if (missing.what === 'server') return missing.what;
  const { mode, hall, quiet } = missing.start;
  return JSON.stringify([missing.what, mode, hall, quiet]);
}

/** Asks until the server answers. The page itself stays: loading it anew from a dead server would show the browser's own error. */
async function startPatiently(target: HTMLElement, inputLock: InputLock): Promise<StartedWall> {
  const first = await startWall();
  if (first.ok) return first.wall;
  let { missing } = first;
  let calm = mount(Unavailable, { target, props: { missing, inputLock } });
  document.documentElement.dataset.view = 'card';
  for (;;) {
    await new Promise((again) => setTimeout(again, askAgain));
    if (staffAreAtIt()) continue;
    const started = await startWall();
    if (staffAreAtIt() || (!started.ok && cardOf(started.missing) === cardOf(missing))) continue;
    await unmount(calm);
    if (started.ok) {
      // The page's style sheet is older than the exhibition.
      await (
        await import('./new-letters.ts')
      )
        .fetchNewLetters(undefined, started.wall.app.exhibition)
        .catch(console.warn);
      return started.wall;
    }
    missing = started.missing;
    calm = mount(Unavailable, { target, props: { missing, inputLock } });
  }
}

/**
 * The wall can't even be drawn, so nothing in it can leave the view that fails: a calm card for a moment, and then the
 * page anew, at its beginning.
 */
function beginAnew(target: HTMLElement, { app, launch }: StartedWall, problem: unknown): void {
  console.error('The wall could not be drawn; the page begins anew.', problem);
  target.replaceChildren();
  mount(Unavailable, { target, props: { missing: { what: 'server' } } });
  document.documentElement.dataset.view = 'card';
  if (launch.still) return;
  const { id } = app.start;
  void Promise.all([
    ask('POST /api/page-errors', { id, view: 'card', message: messageOf(problem) }),
    ask('POST /api/journey', { id, journey: null }),
  ]).then(() => {
    setTimeout(() => location.replace(`/?window=${encodeURIComponent(id)}`), calmFor);
  });
}

const target = document.getElementById('wall');
if (!target) throw new Error('The page has no #wall to draw in.');
lockPage(window);
// Before any other listener is added: only then can it keep events from all of them.
const inputLock = createInputLock(window);
// For tests and measurements: a view is drawn when nothing of it is on its way any more.
watchBusy((busy) => document.documentElement.toggleAttribute('data-busy', busy));
const wall = await startPatiently(target, inputLock);
try {
  mount(Wall, { target, props: { wall, inputLock } });
} catch (problem) {
  beginAnew(target, wall, problem);
}
