/** What stands on a chapter's pages besides words. One that has a mistake is told and left out; nothing else is lost by it. */
import type { Chart, Cue, Exhibit, Photo, Picture } from '../../contract/exhibit.ts';
import type { Chapter, Language } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { missingGlyphs } from '../check/fonts.ts';
import type { Pass } from '../check/pass.ts';
import { type AuthoredExhibit, exhibitSchema } from '../check/schema/exhibits.ts';
import { conform } from '../check/schema/issues.ts';
import { missingGlyph } from '../check/texts.ts';
import type { FolderEntry } from '../read/folder.ts';
import { isMapping, type Located, type Path } from '../read/located.ts';
import { readPictureFile } from '../read/media/picture-file.ts';
import { readFilmFile, readVoiceFile } from '../read/media/sounding-file.ts';
import { readCues } from '../read/media/web-vtt.ts';
import { readText } from '../read/text-file.ts';
import { sourcesOf, toChart } from './charts.ts';
import { compact } from './compact.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import { toFigure } from './figures.ts';
import { toPicture } from './pictures.ts';

export type { ExhibitParts } from './exhibit-parts.ts';

type Without<Kind extends Exhibit['kind']> = Omit<Extract<Exhibit, { kind: Kind }>, 'id'>;
type Made = { readonly [Kind in Exhibit['kind']]: Without<Kind> }[Exhibit['kind']];

/**
 * The chapter with its exhibits. Of a chapter that can't be shown they are read too, so that all that is wrong is told at
 * once.
 */
export async function withExhibits(
  chapter: Chapter | undefined,
  id: string,
  located: Located | undefined,
  parts: ExhibitParts,
  pass: Pass,
): Promise<Chapter | undefined> {
  if (located?.sound !== true) {
    parts.media.noteUnread();
    return chapter;
  }
  const exhibits = await readExhibits(located, { id, pages: chapter?.pages.length }, parts, pass);
  if (chapter === undefined || exhibits.size === 0) return chapter;
  return {
    ...chapter,
    pages: chapter.pages.map((page) => compact({ ...page, exhibit: exhibits.get(page.number) })),
  };
}

/** By the number of their page, from 1. `pages`: how many there are; undefined where that isn't known. */
async function readExhibits(
  located: Located,
  chapter: { readonly id: string; readonly pages: number | undefined },
  parts: ExhibitParts,
  pass: Pass,
): Promise<ReadonlyMap<number, Exhibit>> {
  const found = new Map<number, Exhibit>();
  const list = isMapping(located.value) ? located.value['exhibits'] : undefined;
  if (list === undefined) return found;
  const report = pass.report.ofWhatCanBeLeftOut;
  if (!Array.isArray(list)) {
    report.error(located.file, located.at(['exhibits']), {
      zh: '这里应是列表：每件展品以“- page: 页码”开头',
      en: 'this must be a list: each exhibit begins with "- page: NUMBER"',
    });
    return found;
  }
  const schema = exhibitSchema(pass.known);
  const taken = new Set<number>();
  for (const index of list.keys()) {
    const place: Path = ['exhibits', index];
    const named = [...wordsIn(list[index])];
    parts.media.noteNamed(named);
    for (const each of named) parts.usedSeries.add(each);
    const entry = conform(schema, located, place, report);
    if (entry === undefined) continue;
    const { page } = entry;
    const misplaced =
      chapter.pages !== undefined && page > chapter.pages
        ? noSuchPage(page, chapter.pages)
        : taken.has(page)
          ? twice(page)
          : undefined;
    taken.add(page);
    const made = await new Reading(located, place, parts, pass).make(entry);
    if (misplaced !== undefined) report.error(located.file, located.at([...place, 'page']), misplaced);
    else if (made !== undefined) found.set(page, { id: `${chapter.id}-${page}`, ...made });
  }
  return found;
}

/** Every text of an entry, however deep. */
function* wordsIn(entry: unknown): Generator<string> {
  if (typeof entry === 'string') yield entry;
  else if (typeof entry === 'object' && entry !== null) for (const each of Object.values(entry)) yield* wordsIn(each);
}

/** One entry being read: what is told of it has its place in the file. */
class Reading {
  readonly #located: Located;
  readonly #place: Path;
  readonly #parts: ExhibitParts;
  readonly #pass: Pass;

  constructor(located: Located, place: Path, parts: ExhibitParts, pass: Pass) {
    this.#located = located;
    this.#place = place;
    this.#parts = parts;
    this.#pass = pass;
  }

  async make({ photo, then_and_now: pair, film, voice, chart, guess }: AuthoredExhibit): Promise<Made | undefined> {
    if (photo !== undefined) return this.#photo(photo);
    if (pair !== undefined) return this.#thenAndNow(pair);
    if (film !== undefined) return this.#film(film);
    if (voice !== undefined) return this.#voice(voice);
    if (chart !== undefined) return this.#chart(chart);
    return guess && this.#guess(guess);
  }

  async #photo(written: NonNullable<AuthoredExhibit['photo']>): Promise<Without<'photo'> | undefined> {
    const photo = await this.#print(written, ['photo'], 'green');
    return photo && { kind: 'photo', photo, sources: written.sources ?? [] };
  }

  async #thenAndNow(pair: NonNullable<AuthoredExhibit['then_and_now']>): Promise<Without<'then-and-now'> | undefined> {
    const then = await this.#print(pair.then, ['then_and_now', 'then'], 'brown');
    const now = await this.#print(pair.now, ['then_and_now', 'now'], 'green');
    if (then === undefined || now === undefined) return undefined;
    const sources = [...new Set([...(pair.then.sources ?? []), ...(pair.now.sources ?? [])])];
    return { kind: 'then-and-now', then, now, sources };
  }

  async #film(written: NonNullable<AuthoredExhibit['film']>): Promise<Without<'film'> | undefined> {
    const { file: path, poster: posterPath, captions: files, silent, focal, sources, ...rest } = written;
    const poster = await this.#picture(posterPath, ['film', 'poster'], focal, undefined);
    const file = await this.#file(path, ['film', 'file']);
    const film = file && (await readFilmFile(file.target, file.size));
    if (film === undefined) return undefined;
    if ('problem' in film) return this.#refuse(['film', 'file'], film.problem);
    for (const remark of film.remarks) this.#warn(['film', 'file'], remark);
    if (!film.hasSound && !silent) this.#warn(['film', 'file'], withoutSound);
    if (film.hasSound && files === undefined) return this.#refuse(['film'], withoutCaptions);
    const captions = await this.#cues(files ?? {}, ['film', 'captions'], film.seconds);
    if (captions === undefined || poster === undefined) return undefined;
    const { remarks: _told, ...said } = film;
    return compact({ kind: 'film' as const, path, ...rest, ...said, captions, poster, sources: sources ?? [] });
  }

  async #voice(written: NonNullable<AuthoredExhibit['voice']>): Promise<Without<'voice'> | undefined> {
    const { file: path, words: files, sources, ...rest } = written;
    const file = await this.#file(path, ['voice', 'file']);
    const voice = file && (await readVoiceFile(file.target));
    if (voice === undefined) return undefined;
    if ('problem' in voice) return this.#refuse(['voice', 'file'], voice.problem);
    const words = await this.#cues(files, ['voice', 'words'], voice.seconds);
    return words && { kind: 'voice', path, ...rest, ...voice, words, sources: sources ?? [] };
  }

  #chart(written: NonNullable<AuthoredExhibit['chart']>): Without<'chart'> | undefined {
    const chart = this.#drawn(written, ['chart']);
    return chart && { kind: 'chart', ...chart, sources: sourcesOf(chart.series) };
  }

  #guess(written: NonNullable<AuthoredExhibit['guess']>): Without<'guess'> | undefined {
    const { figure, chart: drawn, ...rest } = written;
    const chart = drawn && this.#drawn(drawn, ['guess', 'chart']);
    // Without its chart the guess would lose the picture that its answer is told by.
    if (drawn !== undefined && chart === undefined) return undefined;
    const sources = [...new Set([...figure.sources, ...sourcesOf(chart?.series ?? [])])];
    return compact({ kind: 'guess' as const, ...rest, figure: toFigure(figure), chart, sources });
  }

  #drawn(written: NonNullable<AuthoredExhibit['chart']>, at: Path): Chart | undefined {
    return toChart(written, this.#parts.series, (path, sentence) => this.#refuse([...at, ...path], sentence));
  }

  /** One photograph with its words. `ink`: that of its place, used where the editor wants no colour. */
  async #print(
    { file, focal, ink: inked, sources: _sources, ...shot }: NonNullable<AuthoredExhibit['photo']>,
    at: Path,
    place: NonNullable<Photo['ink']>,
  ): Promise<Photo | undefined> {
    const ink = inked ? place : undefined;
    const picture = await this.#picture(file, [...at, 'file'], focal, ink);
    return picture && { ...shot, picture, ...(ink === undefined ? {} : { ink }) };
  }

  async #picture(
    path: string,
    at: Path,
    focal: readonly [number, number] | undefined,
    ink: Photo['ink'],
  ): Promise<Picture | undefined> {
    const file = await this.#file(path, at);
    if (file === undefined) return undefined;
    const picture = await readPictureFile(file.target);
    if ('problem' in picture) return this.#refuse(at, picture.problem);
    for (const remark of picture.remarks) this.#warn(at, remark);
    return toPicture(path, picture, focal, ink);
  }

  /** The words in each language; undefined where those of one have a mistake. */
  async #cues(
    files: Readonly<Record<Language, string>>,
    at: Path,
    seconds: number,
  ): Promise<Record<Language, readonly Cue[]> | undefined> {
    const found: Record<Language, readonly Cue[]> = {};
    let sound = true;
    for (const [language, path] of Object.entries(files)) {
      const file = await this.#file(path, [...at, language]);
      const cues = file && (await this.#cuesIn(file, seconds));
      if (cues === undefined) sound = false;
      else found[language] = cues;
    }
    return sound ? found : undefined;
  }

  async #cuesIn(file: FolderEntry, seconds: number): Promise<readonly Cue[] | undefined> {
    const report = this.#pass.report.ofWhatCanBeLeftOut;
    if (file.size > mostCaptions) return void report.error(file.path, { line: 1, column: 1 }, noCaptions);
    const source = await readText({ folder: this.#pass.folder, report }, file.path);
    if (source === undefined) return undefined;
    for (const [character, offset] of missingGlyphs(source.text))
      report.warning(file.path, source.positionAt(offset), missingGlyph(character));
    return readCues(source, seconds, (offset, sentence) =>
      report.error(file.path, source.positionAt(offset), sentence),
    );
  }

  async #file(path: string, at: Path): Promise<FolderEntry | undefined> {
    const found = await this.#parts.media.find(path);
    return 'problem' in found ? this.#refuse(at, found.problem) : found;
  }

  #refuse(at: Path, sentence: Sentence): undefined {
    this.#pass.report.ofWhatCanBeLeftOut.error(this.#located.file, this.#at(at), sentence);
    return undefined;
  }

  #warn(at: Path, sentence: Sentence): void {
    this.#pass.report.warning(this.#located.file, this.#at(at), sentence);
  }

  #at(path: Path): ReturnType<Located['at']> {
    return this.#located.at([...this.#place, ...path]);
  }
}

/** Words of a film of hours have a tenth of it. In bytes. */
const mostCaptions = 1_000_000;

const noCaptions: Sentence = {
  zh: '文件太大，不像字幕：请检查是否放错了文件',
  en: 'the file is too large for words with times: check that it is the right one',
};
const withoutSound: Sentence = {
  zh: '影片没有声音：本来就是默片，请写silent: true；否则请连同声音重新导出',
  en: 'the film has no sound: if it is meant to be silent, write silent: true; else export it again with its sound',
};
const withoutCaptions: Sentence = {
  zh: '影片有声音，却没有字幕（captions），听不见的人就看不懂：请为每种语言补上WebVTT字幕',
  en: 'the film has sound and no captions, so that who cannot hear it is left out: add captions, a WebVTT file for each language',
};

function noSuchPage(page: number, pages: number): Sentence {
  return {
    zh: `没有第${page}页，这一章共${pages}页：请改正`,
    en: `there is no page ${page}; this chapter has ${pages}: correct it`,
  };
}

function twice(page: number): Sentence {
  return {
    zh: `第${page}页已有一件展品：请放到另一页，或删去其一`,
    en: `page ${page} has an exhibit already: put this on another page, or remove one of them`,
  };
}
