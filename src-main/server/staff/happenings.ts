/** The log as staff read it: sentences with times, the newest first. */
import type { Happening } from '../../contract/staff.ts';
import type { LogEntry } from '../../log/read.ts';
import { sentenceOf } from './event-sentences.ts';

/** Every `started` needs its `ended`; without one the power went, or somebody ended the program by force. */
const unexpected = {
  zh: '程序重新启动；上一次没有正常结束（可能断电或被强行关闭）。',
  en: 'The program started again; it had not ended as it should (the power may have gone).',
};

/** Entries come with the newest first. Equal ones in a row become one, with the time of the newest. */
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
