/** How the writing of a file to a drive went, in words for staff. */
import type { StaffExport } from '../../../../src-main/contract/staff.ts';
import type { StaffWordKey } from '../../../../src-main/contract/words/staff.en.ts';
import type { Answer } from '../api.ts';
import type { Note } from '../staff-session.svelte.ts';
import { staffWord } from '../words.ts';

/** `failed`: what is said when no answer came; `again` tries once more. */
export function tellWritten(answer: Answer<StaffExport>, failed: StaffWordKey, again: () => void): Note {
  if (!answer.ok) {
    return { tone: 'failed', words: { zh: staffWord(failed, 'zh'), en: staffWord(failed, 'en') }, again };
  }
  if ('problem' in answer.value) return { tone: 'failed', words: answer.value.problem, again };
  const { file } = answer.value;
  return {
    tone: 'done',
    words: { zh: staffWord('export-done', 'zh', { file }), en: staffWord('export-done', 'en', { file }) },
  };
}
