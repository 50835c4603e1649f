/** One exhibit of a page, made of its entry in chapter.yaml and of the files that this names. */
import { basename, extname } from 'node:path/posix';
import type { Exhibit, Photo, Picture } from '../../contract/exhibit.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Size } from '../../contract/size.ts';
import type { Pass } from '../check/pass.ts';
import type { AuthoredExhibit } from '../check/schema/exhibits.ts';
import { fileForWords } from '../check/writing.ts';
import type { FolderEntry } from '../read/folder.ts';
import type { Located, Path } from '../read/located.ts';
import { readPictureFile } from '../read/media/picture-file.ts';
import { besideProgram } from '../read/media/read-beside.ts';
import { compact } from './compact.ts';
import { toChartExhibit, toGuess } from './drawn-exhibits.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import {
  otherShape,
  otherShapes,
  pictureTwice,
  samePicture,
  strip,
  thenIsLater,
  yetToCome,
  withSound,
  neverHeard,
  sameAlternative,
  sameAsCaption,
  withoutSound,
  notSilent,
  withoutCaptions,
} from './exhibit-sentences.ts';
import { readWords, type WordsMeans } from './exhibit-words.ts';
import { toPicture } from './pictures.ts';
import type { Tells } from './series.ts';

/** Most letters that can be read while a caption stands; a Chinese character counts two. */
const longestCaption = 120;

type Without<Kind extends Exhibit['kind']> = Omit<Extract<Exhibit, { kind: Kind }>, 'id'>;
/** An exhibit as its entry gives it; its id is that of its chapter and page. */
export type ExhibitWithoutId = { readonly [Kind in Exhibit['kind']]: Without<Kind> }[Exhibit['kind']];

/** Reads one entry and its files; each problem is told with its place in the file. */
export class ExhibitReader {
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

  /** The exhibit; undefined after an error, which has been told. */
  async read({
    photo,
    then_and_now: pair,
    film,
    voice,
    chart,
    guess,
  }: AuthoredExhibit): Promise<ExhibitWithoutId | undefined> {
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
    if (pair.then.file === pair.now.file) return this.#refuse(['then_and_now', 'now', 'file'], samePicture);
    const alike = Object.keys(now.alternative).find((each) => then.alternative[each] === now.alternative[each]);
    if (alike !== undefined) this.#warn(['then_and_now', 'now', 'alternative', alike], sameAlternative);
    if (isOtherShape(then.picture, now.picture))
      this.#warn(['then_and_now', 'then', 'file'], otherShapes(then.picture, now.picture));
    if (isLater(pair.then.taken, pair.now.taken)) this.#warn(['then_and_now', 'then', 'taken'], thenIsLater);
    const sources = [...new Set([...(pair.then.sources ?? []), ...(pair.now.sources ?? [])])];
    return { kind: 'then-and-now', then, now, sources };
  }

  async #film(written: NonNullable<AuthoredExhibit['film']>): Promise<Without<'film'> | undefined> {
    const { file: path, poster: posterPath, captions: files, silent, focal, sources, ...rest } = written;
    this.#compare(rest, path, ['film']);
    const poster = await this.#picture(posterPath, ['film', 'poster'], focal, undefined);
    const file = await this.#file(path, ['film', 'file']);
    const film = file && (await besideProgram.film(file.target, file.size));
    if (film === undefined) return undefined;
    if ('problem' in film) return this.#refuse(['film', 'file'], film.problem);
    for (const remark of film.remarks) this.#warn(['film', 'file'], remark);
    if (!film.hasSound && !silent) this.#warn(['film', 'file'], withoutSound);
    if (film.hasSound && files === undefined) return this.#refuse(['film'], silent ? notSilent : withoutCaptions);
    if (film.hasSound && silent) this.#warn(['film', 'silent'], withSound);
    const captions = await readWords(
      files ?? {},
      ['film', 'captions'],
      { seconds: film.seconds, longest: longestCaption },
      this.#means,
    );
    if (captions === undefined || poster === undefined) return undefined;
    if (isOtherShape(poster, film)) this.#warn(['film', 'poster'], otherShape(poster, film));
    const { remarks: _told, ...said } = film;
    return compact({ kind: 'film' as const, path, ...rest, ...said, captions, poster, sources: sources ?? [] });
  }

  async #voice(written: NonNullable<AuthoredExhibit['voice']>): Promise<Without<'voice'> | undefined> {
    const { file: path, words: files, sources, ...rest } = written;
    const file = await this.#file(path, ['voice', 'file']);
    const voice = file && (await besideProgram.voice(file.target, file.size));
    if (voice === undefined) return undefined;
    if ('problem' in voice) return this.#refuse(['voice', 'file'], voice.problem);
    for (const remark of voice.remarks) this.#warn(['voice', 'file'], remark);
    if (this.#parts.sound === false) this.#warn(['voice', 'file'], neverHeard);
    const words = await readWords(
      files,
      ['voice', 'words'],
      { seconds: voice.seconds, longest: Infinity },
      this.#means,
    );
    const { remarks: _told, ...said } = voice;
    return words && { kind: 'voice', path, ...rest, ...said, words, sources: sources ?? [] };
  }

  #chart(written: NonNullable<AuthoredExhibit['chart']>): Without<'chart'> | undefined {
    return toChartExhibit(written, this.#parts.series, this.#tells(['chart']));
  }

  #guess(written: NonNullable<AuthoredExhibit['guess']>): Without<'guess'> | undefined {
    return toGuess(written, this.#parts.series, this.#tells(['guess']));
  }

  #tells(at: Path): Tells {
    return {
      refuse: (path, sentence) => this.#refuse([...at, ...path], sentence),
      warn: (path, sentence) => this.#warn([...at, ...path], sentence),
    };
  }

  /** One photograph with its words. `ink`: that of its place, used where the editor wants no colour. */
  async #print(
    { file, focal, ink: inked, sources: _sources, ...shot }: NonNullable<AuthoredExhibit['photo']>,
    at: Path,
    place: NonNullable<Photo['ink']>,
  ): Promise<Photo | undefined> {
    const ink = inked ? place : undefined;
    this.#compare(shot, file, at);
    const picture = await this.#picture(file, [...at, 'file'], focal, ink);
    if (isLater(shot.taken, this.#pass.today)) this.#warn([...at, 'taken'], yetToCome);
    return picture && { ...shot, picture, ...(ink === undefined ? {} : { ink }) };
  }

  /** Who cannot see a picture learns nothing from its caption told twice, nor from the name of its file. */
  #compare({ alternative, caption }: Pick<Photo, 'alternative' | 'caption'>, file: string, at: Path): void {
    const bare = (text: string | undefined): string | undefined => text?.replace(/[.。]$/, '').toLowerCase();
    const name = basename(file, extname(file)).toLowerCase();
    const named = Object.keys(alternative).find((language) => bare(alternative[language]) === name);
    if (named !== undefined) this.#warn([...at, 'alternative', named], fileForWords);
    const same = Object.keys(alternative).find((language) => bare(alternative[language]) === bare(caption[language]));
    if (same !== undefined) this.#warn([...at, 'alternative', same], sameAsCaption);
  }

  async #picture(
    path: string,
    at: Path,
    focal: readonly [number, number] | undefined,
    ink: Photo['ink'],
  ): Promise<Picture | undefined> {
    const file = await this.#file(path, at);
    if (file === undefined) return undefined;
    const picture = await readPictureFile(file.target, this.#pass.thorough);
    if ('problem' in picture) return this.#refuse(at, picture.problem);
    for (const remark of picture.remarks) this.#warn(at, remark);
    if (isStrip(picture)) this.#warn(at, strip(picture, leastOfStrip));
    const { pictures } = this.#parts;
    const first = pictures.get(picture.key) ?? path;
    pictures.set(picture.key, first);
    if (first !== path) this.#warn(at, pictureTwice(first));
    return toPicture(path, picture, focal, ink);
  }

  get #means(): WordsMeans {
    return {
      pass: this.#pass,
      find: (path, at) => this.#file(path, at),
      warn: (at, sentence) => this.#warn(at, sentence),
    };
  }

  async #file(path: string, at: Path): Promise<FolderEntry | undefined> {
    const found = await this.#parts.media.find(path);
    return found !== undefined && 'problem' in found ? this.#refuse(at, found.problem) : found;
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

/** Whether a date is later than another; false where one is in words or unknown. A month is not later than its own year. */
function isLater(one: Photo['taken'], other: Photo['taken'] | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.slice(0, other.length) > other;
}

/** Its page crops a strip to a place that is none: fewer pixels than this are drawn out over the whole height of it. */
const leastOfStrip = 300;
const stripShape = 4;

function isStrip({ width, height }: Size): boolean {
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  return least < leastOfStrip && most > stripShape * least;
}

/** One that fills the place of another loses so much of its width or height before an eye misses it. */
const mostCropped = 0.1;

function isOtherShape(one: Size, other: Size): boolean {
  const shapes = [one.width / one.height, other.width / other.height];
  return 1 - Math.min(...shapes) / Math.max(...shapes) > mostCropped;
}
