import { beginJourney, journeyAt, type Journey, type JourneyRules } from '../../core/model/journey.ts';
import { restoreJourney } from '../../core/model/snapshot.ts';
import { ask } from '../../core/server/client.ts';
import { liveClock, stillClock, type Clock, type StillClock } from '../../core/time/clock.ts';
import type { Missing } from '../../ui/staff-entry/missing.ts';
import { App, type Machine } from '../../core/state/app.svelte.ts';
import { applyLaunch, readLaunch, type Launch } from '../../core/state/launch.ts';
import { soon } from './lazy-parts.ts';

export interface StartedWall {
  readonly app: App;
  readonly launch: Launch;
  /** Present on still pages only. */
  readonly still: StillClock | null;
}

function thisMachine(): Machine {
  return { hourOfDay: () => new Date().getHours(), prefersCalm: lessMotion().matches };
}

/** Whether the machine asks for less motion. */
export function lessMotion(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}

/** What the server answers where it has no exhibition. */
const nothingToShow = 503;

/** Fetches what shows home and chapters; what needs it asks again for what can't be had. */
const fetchViews = (): Promise<unknown> => soon.fetch().catch(console.warn);

/** Fetches what the wall needs and begins the journey: where this window was, or where the address asks. */
export async function startWall(): Promise<{ ok: true; wall: StartedWall } | { ok: false; missing: Missing }> {
  const launch = readLaunch(location.search);
  if (launch.view) void fetchViews();
  const known = launch.window ?? sessionStorage.getItem('window') ?? '';
  try {
    const [window, content] = await Promise.all([
      ask('GET /api/window', known ? { id: known } : {}),
      ask('GET /exhibition.json'),
    ]);
    if (!window.ok || (!content.ok && content.status !== nothingToShow))
      return { ok: false, missing: { what: 'server' } };
    const { value: start, asked, heard } = window;
    // A still page is no window of the hall; and inside the presenter's page it would give that one the wall's name.
    if (!launch.still) sessionStorage.setItem('window', start.id);
    if (!content.ok) return { ok: false, missing: { what: 'exhibition', start } };
    const exhibition = content.value;
    const still = launch.still ? stillClock() : null;
    const clock: Clock = still ?? liveClock();
    const applied = applyLaunch(start, launch, exhibition.mapApproval !== undefined);
    const begin = (rules: JourneyRules): Journey => {
      const now = clock.now();
      if (launch.view) return journeyAt(launch.view, rules, launch.aids, now);
      const begun = restoreJourney(start.journey, rules, now) ?? beginJourney(rules, now);
      return { ...begun, aids: { ...begun.aids, ...launch.aids } };
    };
    const app = new App(applied, exhibition, begin, clock, thisMachine());
    // Attract needs none of it; all else stands wholly in its first frame.
    if (app.view.name !== 'attract') await fetchViews();
    if (start.programme) app.sharedTime.hear(start.programme.now, asked, heard);
    return { ok: true, wall: { app, launch, still } };
  } catch (problem) {
    console.error('The wall could not begin; it is tried again.', problem);
    return { ok: false, missing: { what: 'server' } };
  }
}
