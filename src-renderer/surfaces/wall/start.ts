import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import { beginJourney, journeyAt, type Journey, type JourneyRules } from '../../core/model/journey.ts';
import { restoreJourney } from '../../core/model/snapshot.ts';
import { liveClock, stillClock, type Clock, type StillClock } from '../../core/time/clock.ts';
import type { Missing } from '../../ui/staff-entry/missing.ts';
import { App, type Machine } from '../../core/state/app.svelte.ts';
import { applyLaunch, readLaunch, type Launch } from '../../core/state/launch.ts';

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

/** A server that says nothing for so long, in ms, is asked again. */
const patience = 15_000;

class NoExhibition extends Error {}

interface Heard<Answer> {
  readonly said: Answer;
  /** When it was asked and answered, by the page's clock. */
  readonly asked: number;
  readonly heard: number;
}

async function ask<Answer>(path: string): Promise<Heard<Answer>> {
  const asked = performance.now();
  const answer = await fetch(path, { signal: AbortSignal.timeout(patience) });
  const heard = performance.now();
  if (answer.status === 503) throw new NoExhibition(`${path} answered that there is no exhibition`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return { said: (await answer.json()) as Answer, asked, heard };
}

/** Null where the server says that there is no exhibition. */
function unlessThereIsNone(problem: unknown): null {
  if (problem instanceof NoExhibition) return null;
  throw problem;
}

/** Fetches what the wall needs and begins the journey: where this window was, or where the address asks. */
export async function startWall(): Promise<{ ok: true; wall: StartedWall } | { ok: false; missing: Missing }> {
  const launch = readLaunch(location.search);
  const known = launch.window ?? sessionStorage.getItem('window') ?? '';
  try {
    const [{ said: start, asked, heard }, answered] = await Promise.all([
      ask<WindowStart>(`/api/window${known ? `?id=${encodeURIComponent(known)}` : ''}`),
      ask<Exhibition>('/exhibition.json').catch(unlessThereIsNone),
    ]);
    // A still page is nobody's window; and inside the presenter's page it would give that one the wall's name.
    if (!launch.still) sessionStorage.setItem('window', start.id);
    if (answered === null) return { ok: false, missing: { what: 'exhibition', start } };
    const exhibition = answered.said;
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
    if (start.programme) app.sharedTime.hear(start.programme.now, asked, heard);
    return { ok: true, wall: { app, launch, still } };
  } catch (problem) {
    console.error('The exhibition could not be fetched; the page will ask again.', problem);
    return { ok: false, missing: { what: 'server' } };
  }
}
