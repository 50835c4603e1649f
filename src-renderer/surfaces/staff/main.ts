import { mount } from 'svelte';
import '../../style/fonts.css';
import '../../style/tokens.css';
import '../../style/base.css';
import '../../style/worked-page.css';
import './staff.css';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import { liveClock } from '../../core/time/clock.ts';
import { lockPage } from '../../ui/lock-page.ts';
import { StaffSession } from './staff-session.svelte.ts';
import { ask } from '../../core/server/client.ts';
import { beatWhileDrawing } from '../../core/server/heartbeat.ts';
import Staff from './Staff.svelte';
import type { Settings } from '../../../src-main/contract/settings.ts';
import { physicalScale } from '../../core/model/scale.ts';

/** Staff touch the glass, so the eye is an arm's length away, however far visitors stand. In metres. */
const armsLength = 0.6;

/** Sets the physical sizes on the root, now and whenever the window changes. Returns its undo. */
function keepScale(page: Window, root: HTMLElement, settings: Pick<Settings, 'diagonal'>): () => void {
  const set = (): void => {
    const { mm, base } = physicalScale(
      { width: page.innerWidth, height: page.innerHeight },
      { diagonal: settings.diagonal, distance: armsLength },
      1,
    );
    root.style.setProperty('--mm', `${mm}px`);
    for (const size of ['--u', '--u-reading', '--u0']) root.style.setProperty(size, `${base}px`);
  };
  set();
  page.addEventListener('resize', set);
  return () => page.removeEventListener('resize', set);
}

/** Between two questions to a server that gave nothing, in ms. */
const askAgain = 3000;

async function askPatiently(named: string | null): Promise<WindowStart> {
  let window = named;
  for (;;) {
    const answer = await ask('GET /api/window', window ? { id: window } : {});
    if (answer.ok) return answer.value;
    // A name that is none is refused for ever; staff get in without it.
    if (answer.status === 400) window = null;
    await new Promise((again) => setTimeout(again, askAgain));
  }
}

const target = document.getElementById('staff');
if (!target) throw new Error('The page has no #staff to draw in.');
lockPage(window);
const root = document.documentElement;
// Paper is what one works on, whatever ground the visitors have.
root.dataset.ground = 'paper';
const start = await askPatiently(new URLSearchParams(location.search).get('window'));
keepScale(window, root, start.settings);
const clock = liveClock();
beatWhileDrawing(clock, (frames) => ask('POST /api/heartbeat', { id: start.id, view: 'staff', frames }));
mount(Staff, { target, props: { staff: new StaffSession(start, clock, (address) => location.replace(address)) } });
