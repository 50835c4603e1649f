/** Names of what was counted, in the words of the staff surface. */
import type { Item } from '../../../src-main/contract/staff.ts';
import type { Desk } from '../desk.svelte.ts';
import { languageName } from '../../words/language-name.ts';

/** The name of an opened view; of an item the exhibition's own. */
export function viewName(view: string, items: readonly Item[], desk: Desk): string {
  const [kind, id] = view.split(':');
  if (kind === 'circle' || kind === 'your-year' || kind === 'take-away') return desk.word(`view-${kind}`);
  const item = items.find((each) => each.kind === kind && each.id === id);
  return item ? desk.text(item.name) : desk.word('view-gone', { id: id ?? view });
}

export function languageNameOf(language: string, desk: Desk): string {
  return language === 'both' ? desk.word('both') : languageName(language);
}

/** A bar of the dwell histogram: 15–30秒, 1–2 min. */
export function dwellName(from: number, to: number | null, desk: Desk): string {
  const inMinutes = (seconds: number): boolean => seconds >= 60;
  const number = (seconds: number): number => (inMinutes(seconds) ? seconds / 60 : seconds);
  const unit = (seconds: number): string => desk.word(inMinutes(seconds) ? 'unit-minutes' : 'unit-seconds');
  const space = desk.voice === 'zh' ? '' : ' ';
  const whole = (seconds: number): string => `${number(seconds)}${space}${unit(seconds)}`;
  if (to === null) return desk.word('dwell-over', { from: whole(from) });
  if (from === 0) return desk.word('dwell-under', { to: whole(to) });
  const left = inMinutes(from) === inMinutes(to) ? String(number(from)) : whole(from);
  return desk.word('dwell-up-to', { from: left, to: whole(to) });
}
