import { type NumberSetting, settingBounds, settingChoices } from '../../../src-main/contract/setting-bounds.ts';
import type { Ground, MapKind } from '../../../src-main/contract/settings.ts';
import { parseView, type AskedView } from '../../../src-main/contract/views.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import type { Step } from '../model/easing.ts';
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
  readonly map?: MapKind;
  /** The governor's step, which stays. */
  readonly ease?: Step;
  /** Of the screen in inches, and from the eye to the glass in metres, within the bounds of the settings. */
  readonly diagonal?: number;
  readonly distance?: number;
}

/** The hour decides in the settings alone. */
const grounds = settingChoices.ground.filter((ground) => ground !== 'by-hour');
const steps: readonly Step[] = [0, 1, 2, 3];

/** The one of these values that the address names; undefined where it names none of them. */
function oneOf<Value extends string | number>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => String(value) === text);
}

/** A number that the setting may be; undefined for all else. */
function within(name: NumberSetting, text: string | null): number | undefined {
  const { least, most } = settingBounds[name];
  const value = text === null ? NaN : Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** Reads the address; anything it doesn't understand is left out. */
export function readLaunch(search: string): Launch {
  const asked = new URLSearchParams(search);
  const aids: { -readonly [Key in keyof Aids]?: Aids[Key] } = {};
  const language = asked.get('language');
  if (language) aids.language = language;
  const textSize = oneOf(settingChoices.textSize, asked.get('text-size'));
  if (textSize) aids.textSize = textSize;
  if (asked.get('contrast') === 'high') aids.highContrast = true;
  if (asked.get('motion') === 'calm') aids.calm = true;
  if (asked.get('reach') === 'low') aids.lowReach = true;
  const behind = asked.get('behind');
  const ground = oneOf(grounds, asked.get('ground'));
  const map = oneOf(settingChoices.map, asked.get('map'));
  const ease = oneOf(steps, asked.get('ease'));
  const diagonal = within('diagonal', asked.get('diagonal'));
  const distance = within('distance', asked.get('distance'));
  return {
    still: asked.get('still') === '1',
    window: asked.get('window'),
    view: parseView(asked.get('view') ?? ''),
    aids,
    ...(behind === null ? {} : { behind }),
    ...(ground === undefined ? {} : { ground }),
    ...(map === undefined ? {} : { map }),
    ...(ease === undefined ? {} : { ease }),
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
