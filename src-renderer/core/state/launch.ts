import { parseView, type AskedView } from '../../../src-main/contract/views.ts';
import type { Ground } from '../../../src-main/contract/settings.ts';
import type { Ease, WindowStart } from '../../../src-main/contract/window.ts';
import type { Aids } from '../model/journey.ts';

/** What the page's address asks for: pictures by `shot`, tests, previews. A plain `/` asks for nothing. */
export interface Launch {
  /** Fixed clock and chance, no event stream, no heartbeat. */
  readonly still: boolean;
  readonly window: string | null;
  readonly view: AskedView | null;
  /** A chapter's ID: the page shows its picture as attract does, without the ice, so that its plates are made. */
  readonly behind?: string;
  readonly aids: Partial<Aids>;
  readonly ground?: Ground;
  readonly map?: 'rings' | 'globe';
  /** The governor's step, which stays. */
  readonly ease?: Ease['step'];
  readonly diagonal?: number;
  readonly distance?: number;
}

function number(text: string | null): number | undefined {
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Reads the address; anything it doesn't understand is left out. */
export function readLaunch(search: string): Launch {
  const asked = new URLSearchParams(search);
  const aids: { -readonly [Key in keyof Aids]?: Aids[Key] } = {};
  const language = asked.get('language');
  if (language) aids.language = language;
  const size = number(asked.get('text-size'));
  if (size === 1 || size === 2 || size === 3) aids.textSize = size;
  if (asked.get('contrast') === 'high') aids.highContrast = true;
  if (asked.get('motion') === 'calm') aids.calm = true;
  if (asked.get('reach') === 'low') aids.lowReach = true;
  const behind = asked.get('behind');
  const ground = asked.get('ground');
  const map = asked.get('map');
  const ease = number(asked.get('ease'));
  const diagonal = number(asked.get('diagonal'));
  const distance = number(asked.get('distance'));
  return {
    still: asked.get('still') === '1',
    window: asked.get('window'),
    view: parseView(asked.get('view') ?? ''),
    aids,
    ...(behind === null ? {} : { behind }),
    ...(ground === 'night' || ground === 'paper' ? { ground } : {}),
    ...(map === 'rings' || map === 'globe' ? { map } : {}),
    ...(ease === 1 || ease === 2 || ease === 3 ? { ease } : asked.get('ease') === '0' ? { ease: 0 } : {}),
    ...(diagonal === undefined ? {} : { diagonal }),
    ...(distance === undefined ? {} : { distance }),
  };
}

/** The window's start with the address's wishes laid over the hall's settings. A globe needs its approval number. */
export function applyLaunch(start: WindowStart, launch: Launch, mapApproved: boolean): WindowStart {
  const { ground, diagonal, distance, ease = launch.still ? 0 : undefined } = launch;
  return {
    ...start,
    ...(ease === undefined ? {} : { ease: { step: ease } }),
    map: launch.map === 'globe' && !mapApproved ? 'rings' : (launch.map ?? start.map),
    settings: {
      ...start.settings,
      ...(ground ? { ground } : {}),
      ...(diagonal ? { diagonal } : {}),
      ...(distance ? { distance } : {}),
    },
  };
}
