/** The traffic light: one level, and why. Pure: everything it judges is passed in. */
import { printBytes } from '../../contract/bytes.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Happening, Level, StaffState } from '../../contract/staff.ts';
import type { Shown } from '../../exhibition/index.ts';
import { exhibitionProblem } from '../content.ts';

/** Everything that the level is judged by. */
export interface ConditionFacts {
  readonly now: Date;
  /** The year of this version; a clock that shows an earlier one is wrong. */
  readonly programYear: number;
  readonly happenings: readonly Happening[];
  /** Errors of the newest reading that keep it from being shown, and what is shown instead. */
  readonly exhibition: { readonly errors: number; readonly shown: Shown };
  /** What is wrong with the data folder. */
  readonly store: readonly Sentence[];
  /** Null: it can't be told. */
  readonly freeBytes: number | null;
  readonly settingsDamaged: boolean;
  /** The graphics chip failed and is left alone. */
  readonly bySoftware: boolean;
  readonly hasPin: boolean;
  /** Milliseconds since the last heartbeat of each window that is open. */
  readonly beatAges: readonly number[];
}

type Condition = StaffState['condition'];
interface Reason {
  readonly level: Exclude<Level, 'well'>;
  readonly sentence: Sentence;
}

const told = (level: Reason['level'], zh: string, en: string): Reason => ({ level, sentence: { zh, en } });

const day = 24 * 3600_000;

/** Below this the disk will be full before long, in bytes; the data folder itself speaks up later. */
const scarce = 200 * 2 ** 20;

/** A page sends a heartbeat every 2 s. Three missed ones are a hang, and recovery needs a while after that. In milliseconds. */
const silentAfter = 15_000;

/** No program lives through this unchanged: a clock further ahead than this is wrong as well. */
const longestLife = 30;

/** So many errors within a day are more than a mishap. */
const manyFaults = 10;

/** Recent by the clock of then; what seems to lie ahead was written before the clock was set back, so it counts too. */
function lastDay(happenings: readonly Happening[], now: Date): readonly Happening[] {
  return happenings.filter(({ time }) => now.getTime() - Date.parse(time) < day);
}

function* reasons(signs: ConditionFacts): Generator<Reason> {
  const { now, programYear, exhibition, freeBytes } = signs;
  const year = now.getFullYear();
  if (year < programYear || year > programYear + longestLife) {
    yield told(
      'problem',
      `电脑时钟显示${year}年，不对；请在系统设置里校正日期和时间，否则开放时间、静默日和观众数据都会出错。`,
      `The machine’s clock says ${year}, which is wrong; set date and time in the system’s settings, or opening hours, quiet days and figures go wrong too.`,
    );
  }
  if (signs.beatAges.some((age) => age > silentAfter)) {
    yield told(
      'problem',
      '有一块屏幕没有响应；程序正在自动恢复，若一分钟后仍如此，请重启。',
      'A screen doesn’t answer; it is being brought back by itself. If this lasts over a minute, restart.',
    );
  }
  if (exhibition.shown === 'nothing') {
    for (const sentence of exhibitionProblem(exhibition.shown)) yield { level: 'problem', sentence };
  } else if (exhibition.errors > 0) {
    yield told(
      'attention',
      `展览文件有${exhibition.errors}处错误，屏幕显示的是改动前的内容；请编辑修改。`,
      `The exhibition’s files hold ${exhibition.errors} error${exhibition.errors === 1 ? '' : 's'}, so the screen shows the content from before; the editor should mend them.`,
    );
  }
  for (const sentence of signs.store) yield { level: 'problem', sentence };
  if (signs.store.length === 0 && freeBytes !== null && freeBytes < scarce) {
    const left = printBytes(freeBytes);
    yield told(
      'attention',
      `数据盘只剩${left}；请清理磁盘，否则不久后日志和观众数据将无法保存。`,
      `Only ${left} are left on the data disk; free some space, or before long logs and figures can’t be kept.`,
    );
  }
  if (signs.settingsDamaged) {
    yield told(
      'attention',
      '启动时设置文件损坏；请核对设置并保存一次。',
      'The settings were damaged at the start; look them through and save them once.',
    );
  }
  if (signs.bySoftware) {
    yield told(
      'attention',
      '显卡反复出错，现不用显卡绘制，画面会简单一些。修好显卡后，请维护人员退出程序，删除数据文件夹里的“software-drawing.json”，再启动程序。',
      'The graphics card failed again and again, so the show is drawn without it and is a little plainer. Once it is mended, have the program ended, the file "software-drawing.json" in the data folder deleted, and the program started again.',
    );
  }
  if (!signs.hasPin) {
    yield told('attention', '还没有密码；请设置一个。', 'There is no PIN; set one.');
  }
  const faults = lastDay(signs.happenings, now).filter(({ level }) => level === 'error');
  const count = faults.reduce((sum, { times }) => sum + times, 0);
  const [newest] = faults;
  if (newest !== undefined) {
    yield told(
      count >= manyFaults ? 'problem' : 'attention',
      `过去24小时出现${count}次故障，最近一次：${newest.sentence.zh}`,
      `${count} fault${count === 1 ? '' : 's'} in the last 24 hours, the latest: ${newest.sentence.en}`,
    );
  }
}

/** The worst first. */
export function conditionOf(signs: ConditionFacts): Condition {
  const found = [...reasons(signs)].toSorted((a, b) => Number(b.level === 'problem') - Number(a.level === 'problem'));
  return { level: found[0]?.level ?? 'well', reasons: found.map(({ sentence }) => sentence) };
}
