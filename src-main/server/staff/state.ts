/** Gathers what the staff surface shows. */
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Display, Drive, Happening, StaffHandout, StaffState } from '../../contract/staff.ts';
import type { Problem, Shown } from '../../exhibition/index.ts';
import type { LogEntry, LogRead } from '../../log/read.ts';
import { freeBytesIn } from '../../store/free-space.ts';
import type { SettingsStore } from '../../store/settings.ts';
import { drawsBySoftware } from '../../store/software-drawing.ts';
import type { WithdrawnStore } from '../../store/withdrawn.ts';
import { programVersion, programYear } from '../program.ts';
import type { ScreenEases } from '../screen-eases.ts';
import { conditionOf } from './condition.ts';
import type { Door } from './door.ts';
import { sentenceOf } from './event-sentences.ts';
import { listItems } from './items.ts';

/** Every `started` needs its `ended`; without one the power went, or somebody ended the program by force. */
const unexpected = {
  zh: '程序重新启动；上一次没有正常结束（可能断电或被强行关闭）。',
  en: 'The program started again; it had not ended as it should (the power may have gone).',
};

/** The log as staff read it. Entries come with the newest first, and so do happenings. Equal ones in a row become one, with the time of the newest. */
export function happeningsOf(entries: readonly LogEntry[]): Happening[] {
  const happenings: Happening[] = [];
  let before: 'started' | 'ended' | undefined;
  for (const { time, level, event, fields } of entries.toReversed()) {
    const broken = event === 'started' && before === 'started';
    if (event === 'started' || event === 'ended') before = event;
    const sentence = broken ? unexpected : sentenceOf(level, event, fields);
    if (sentence === null) continue;
    const last = happenings.at(-1);
    const isSame = last?.sentence.zh === sentence.zh && last.sentence.en === sentence.en;
    const times = isSame ? last.times + 1 : 1;
    if (isSame) happenings.pop();
    happenings.push({ time, level: broken ? 'warning' : level, sentence, times });
  }
  return happenings.reverse();
}

export interface StateParts {
  readonly now: () => Date;
  readonly upSince: Date;
  readonly folder: string;
  /** The file that notes that drawing is done without the graphics chip. */
  readonly softwareDrawing: string;
  readonly exhibition: {
    current(): Exhibition;
    problems(): readonly Problem[];
    quietDays(): readonly string[];
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  readonly settings: SettingsStore;
  readonly withdrawn: WithdrawnStore;
  readonly door: Door;
  readonly readLog: () => Promise<LogRead>;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly handout: () => StaffHandout;
  readonly displays: () => readonly Display[];
  /** What is wrong with the data folder now. */
  readonly storeProblems: () => readonly Sentence[];
  /** Milliseconds since the last heartbeat of each open window. */
  readonly beatAges: () => readonly number[];
  /** The names of the windows that have drawn something. */
  readonly windows: () => readonly string[];
  /** What each screen's governor asks. */
  readonly eases: Pick<ScreenEases, 'of'>;
}

/** More than anybody reads on a screen. */
const mostHappenings = 200;

/** The hall's own clock with its offset from UTC, so that a wrong zone is seen too. */
function clockOf(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const isBlocking = ({ severity, shownAnyway }: Problem): boolean => severity === 'error' && shownAnyway !== true;

/** Everything at this moment. */
export async function gatherState(parts: StateParts): Promise<StaffState> {
  const { now, exhibition, settings, withdrawn, folder } = parts;
  const shown = exhibition.current();
  const problems = exhibition.problems();
  const [{ entries }, drives, door, freeBytes] = await Promise.all([
    parts.readLog(),
    parts.drives(),
    parts.door.state(),
    freeBytesIn(folder).catch(() => null),
  ]);
  const happenings = happeningsOf(entries);
  const errors = problems.filter(isBlocking).length;
  return {
    condition: conditionOf({
      now: now(),
      programYear,
      happenings,
      exhibition: { errors, shown: exhibition.shown?.() ?? 'files' },
      store: parts.storeProblems(),
      freeBytes,
      // What only can't be read now is named among the store's problems.
      settingsDamaged: settings.problem !== undefined && settings.problem.status !== 'unreadable',
      bySoftware: drawsBySoftware(parts.softwareDrawing, programVersion),
      hasPin: door.state === 'open' || door.state === 'waiting',
      beatAges: parts.beatAges(),
    }),
    happenings: happenings.slice(0, mostHappenings),
    exhibition: {
      id: shown.id,
      version: shown.version,
      title: shown.title,
      languages: shown.languages,
      problems: problems.map(({ severity, file, line, column, zh, en }) => ({
        level: severity,
        where: `${file}:${line}:${column}`,
        what: { zh, en },
      })),
      quietDays: exhibition.quietDays(),
      mayShowGlobe: shown.mapApproval !== undefined,
    },
    displays: parts.displays(),
    details: parts.windows().flatMap((window) => {
      const ease = parts.eases.of(window);
      return ease === undefined ? [] : [{ window, step: ease.step }];
    }),
    settings: settings.current(),
    items: listItems(shown, withdrawn.current()),
    drives,
    handout: parts.handout(),
    clock: clockOf(now()),
    upSince: parts.upSince.toISOString(),
    programVersion,
    dataFolder: { path: folder, freeBytes },
  };
}
