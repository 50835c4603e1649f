/** What the staff surface says. It is separate from the public catalogue, which the wall loads at its start. */
import { fill } from '../../core/words/look-up.ts';
import { actWords } from './words/acts.ts';
import { deskWords } from './words/desk.ts';
import { figureWords } from './words/figures.ts';
import { settingWords } from './words/settings.ts';

/** The language of the staff surface. */
export type Voice = 'zh' | 'en';

const all = { ...deskWords, ...figureWords, ...settingWords, ...actWords } as const;

export type StaffWordKey = keyof typeof all;
export type Values = Readonly<Record<string, string | number>>;

/** A word of the staff surface; `{n}` and the like are filled. */
export function staffWord(key: StaffWordKey, voice: Voice, values: Values = {}): string {
  return fill(all[key][voice], values);
}
