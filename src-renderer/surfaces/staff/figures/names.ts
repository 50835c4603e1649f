/** Names of what was counted, in the words of the staff surface. */
import type { Item } from '../../../../src-main/contract/staff.ts';
import { parseView, titleOf } from '../../../../src-main/contract/views.ts';
import type { StaffSession } from '../staff-session.svelte.ts';
import { languageName } from '../../../core/words/language-name.ts';
import { wallWord } from '../../../core/words/wall-word.ts';

/** The name of an opened view; of an item the exhibition's own. */
export function viewName(view: string, items: readonly Item[], staff: StaffSession): string {
  const asked = parseView(view);
  const title = asked && titleOf(asked);
  if (typeof title === 'string') return wallWord(title, staff.voice);
  const [kind, ...parts] = view.split(':');
  // An exhibit's view names chapter and page, the exhibit itself is called CHAPTER-PAGE.
  const id = parts.join('-');
  const item = items.find((each) => each.kind === kind && each.id === id);
  return item ? staff.text(item.name) : staff.word('view-gone', { id: id || view });
}

/** The name of a language of visits: in that language itself, or that both voices were shown. */
export function languageNameOf(language: string, staff: StaffSession): string {
  return language === 'both' ? staff.word('both') : languageName(language);
}

/** A bar of the dwell histogram: 15–30秒, 1–2 min. */
export function dwellName(from: number, to: number | null, staff: StaffSession): string {
  const inMinutes = (seconds: number): boolean => seconds >= 60;
  const number = (seconds: number): number => (inMinutes(seconds) ? seconds / 60 : seconds);
  const unit = (seconds: number): string => staff.word(inMinutes(seconds) ? 'unit-minutes' : 'unit-seconds');
  const space = staff.voice === 'zh' ? '' : ' ';
  const whole = (seconds: number): string => `${number(seconds)}${space}${unit(seconds)}`;
  if (to === null) return staff.word('dwell-over', { from: whole(from) });
  if (from === 0) return staff.word('dwell-under', { to: whole(to) });
  const left = inMinutes(from) === inMinutes(to) ? String(number(from)) : whole(from);
  return staff.word('dwell-up-to', { from: left, to: whole(to) });
}
