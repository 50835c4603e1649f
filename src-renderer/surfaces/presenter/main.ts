import { mount, unmount } from 'svelte';
import '../../style/fonts.css';
import '../../style/tokens.css';
import '../../style/base.css';
import '../../style/worked-page.css';
import './presenter.css';
import { liveClock } from '../../core/time/clock.ts';
import { ask } from '../../core/server/client.ts';
import { beatWhileDrawing } from '../../core/server/heartbeat.ts';
import { lockPage } from '../../ui/lock-page.ts';
import Unavailable from '../../ui/staff-entry/Unavailable.svelte';
import { PresenterState } from './presenter-state.svelte.ts';
import Presenter from './Presenter.svelte';
import { keepScale } from './scale.ts';

/** The presenter's window has this name unless its address says another one. */
const usualName = 'presenter';
/** Between two questions to a server that gave nothing, in ms. */
const askAgain = 3000;

const clock = liveClock();

async function start(id: string): Promise<PresenterState | null> {
  const [window, exhibition, notes] = await Promise.all([
    ask('GET /api/window', { id }),
    ask('GET /exhibition.json'),
    ask('GET /api/presenter'),
  ]);
  return window.ok && exhibition.ok && notes.ok
    ? new PresenterState(window.value, exhibition.value, notes.value, clock)
    : null;
}

/** Asks until the program answers; meanwhile the page says so. */
async function startPatiently(id: string, target: HTMLElement): Promise<PresenterState> {
  const first = await start(id);
  if (first) return first;
  const calm = mount(Unavailable, { target, props: { missing: { what: 'server' } } });
  for (;;) {
    await new Promise((again) => setTimeout(again, askAgain));
    const presenter = await start(id);
    if (!presenter) continue;
    await unmount(calm);
    return presenter;
  }
}

const target = document.getElementById('presenter');
if (!target) throw new Error('The page has no #presenter to draw in.');
lockPage(window);
keepScale(window, document.documentElement);
const presenter = await startPatiently(new URLSearchParams(location.search).get('window') ?? usualName, target);
beatWhileDrawing(clock, (frames) => ask('POST /api/heartbeat', { id: presenter.id, view: 'presenter', frames }));
await presenter.askWall();
mount(Presenter, { target, props: { presenter } });
