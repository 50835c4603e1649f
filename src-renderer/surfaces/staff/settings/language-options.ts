import type { StaffState } from '../../../../src-main/contract/staff.ts';
import { languageName } from '../../../core/words/language-name.ts';
import { languageTag } from '../../../core/words/language-tag.ts';
import type { StaffSession } from '../staff-session.svelte.ts';

/** The languages in which the exhibition can be shown: both at once, where it has several, and each by its own name. */
export function languageOptions(staff: StaffSession, { exhibition: { languages } }: StaffState) {
  return [
    ...(languages.length > 1 ? [{ value: 'both', key: 'both', words: staff.word('language-both') }] : []),
    ...languages.map((language) => ({
      value: language,
      key: language,
      words: languageName(language),
      lang: languageTag(language),
    })),
  ];
}
