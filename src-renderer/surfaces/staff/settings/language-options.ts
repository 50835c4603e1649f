import type { StaffState } from '../../../../src-main/contract/staff.ts';
import { namedLanguages } from '../../../core/words/language-name.ts';
import type { StaffSession } from '../staff-session.svelte.ts';

/** The languages in which the exhibition can be shown: both at once, where it has several, and each by its own name. */
export function languageOptions(staff: StaffSession, { exhibition: { languages } }: StaffState) {
  const both = { value: 'both', key: 'both', words: staff.word('language-both') };
  return [...(languages.length > 1 ? [both] : []), ...namedLanguages(languages)];
}
