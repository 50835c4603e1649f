import type { Block, Language, RichText } from '../../contract/exhibition.ts';
import { languagesOf } from '../check/chapter-files.ts';
import { didYouMean } from '../check/closest.ts';
import { missingGlyphs } from '../check/fonts.ts';
import type { Pass } from '../check/pass.ts';
import { missingGlyph } from '../check/texts.ts';
import { readNotes } from '../read/markdown/notes-text.ts';
import { readText } from '../read/text-file.ts';

/** Views that a guide may speak about beside the chapters, by their names in contract/views.ts. On the dial the notes of the chapter that comes next are shown. */
const spokenOf: readonly string[] = ['circle', 'route', 'your-year', 'take-away', 'welcome'];

/** notes/<language>.md: what the guide says where no chapter is shown, a part for each view. */
export async function readViewNotes(pass: Pass): Promise<Record<string, RichText>> {
  const notes: Record<string, Record<Language, readonly Block[]>> = {};
  for (const language of languagesOf((await pass.folder.list('notes')) ?? [], 'notes', pass)) {
    const source = await readText(pass, `notes/${language}.md`, 'markdown');
    if (source === undefined) continue;
    for (const [character, offset] of missingGlyphs(source.text)) {
      pass.report.warning(source.file, source.positionAt(offset), missingGlyph(character));
    }
    for (const { name, at, blocks } of readNotes(source, pass.report)) {
      if (spokenOf.includes(name)) {
        notes[name] = { ...notes[name], [language]: blocks };
        continue;
      }
      const hint = didYouMean(name, spokenOf);
      pass.report.error(source.file, source.positionAt(at), {
        zh: `没有“${name}”这个画面：请写 ${spokenOf.join('、')} 之一${hint.zh}`,
        en: `there is no view "${name}": write one of ${spokenOf.join(', ')}${hint.en}`,
      });
    }
  }
  return notes;
}
