/** One side of a picture's file: told at their places are its mistakes, which only this knows to have happened. */
import type { z } from 'zod';
import type { PictureValue } from '../../../contract/layered-picture.ts';
import type { Sentence } from '../../../contract/sentence.ts';
import { didYouMean } from '../../check/closest.ts';
import type { Known } from '../../check/pass.ts';
import { conform } from '../../check/schema/issues.ts';
import { countSchemas, mostSteps } from '../../check/schema/picture.ts';
import { isMapping, type Located, type Path, valueAt } from '../../read/located.ts';
import type { SheetFile } from '../../read/media/sheet-file.ts';
import type { Telling } from '../../read/problem.ts';

/** What a picture takes from the chapter that shows it. */
export interface ChapterOfPicture {
  readonly pages: number;
  /** Its figures that have an id: their numbers. */
  readonly figures: ReadonlyMap<string, number>;
}

export interface SideOptions {
  readonly side: 'wide' | 'tall';
  readonly chapter: ChapterOfPicture;
  /** By path below the picture's folder; undefined where one can't be used, which has been told. */
  readonly files: ReadonlyMap<string, SheetFile | undefined>;
  /** Takes the paths of those that layers name. */
  readonly used: Set<string>;
  readonly known: Known;
  readonly report: Telling;
}

export class SideFile {
  readonly options: SideOptions;
  /** Those read so far. */
  readonly values: Record<string, PictureValue> = {};
  /** Of the canvas, in pixels. */
  size: readonly [width: number, height: number] = [1, 1];
  readonly #located: Located;
  #sound = true;

  constructor(located: Located, options: SideOptions) {
    this.#located = located;
    this.options = options;
  }

  /** Whether nothing was wrong so far. */
  get sound(): boolean {
    return this.#sound;
  }

  /** What stands at a place of the file. */
  at(path: Path): unknown {
    return valueAt(this.#located.value, path);
  }

  /** The picture's folder below pictures/. */
  get picture(): string {
    return this.#located.file.split('/')[1] ?? '';
  }

  /** Something was wrong that has been told elsewhere. */
  fail(): undefined {
    this.#sound = false;
  }

  error(path: Path, part: 'key' | 'value', sentence: Sentence): undefined {
    this.#sound = false;
    this.options.report.error(this.#located.file, this.#located.at(path, part), sentence);
  }

  warn(path: Path, part: 'key' | 'value', sentence: Sentence): void {
    this.options.report.warning(this.#located.file, this.#located.at(path, part), sentence);
  }

  conform<S extends z.ZodType>(schema: S, path: Path): z.output<S> | undefined {
    const found = conform(schema, this.#located, path, this.options.report);
    if (found === undefined) this.#sound = false;
    return found;
  }

  /** One of several forms that are told apart by what stands there. */
  either<A extends z.ZodType, B extends z.ZodType>(
    path: Path,
    isFirst: (value: unknown) => boolean,
    first: A,
    second: B,
  ) {
    return isFirst(this.at(path)) ? this.conform(first, path) : this.conform(second, path);
  }

  /** A number, or that of one of the chapter's figures. */
  count(path: Path): number | undefined {
    const found = this.either(path, isMapping, countSchemas.bound, countSchemas.number);
    if (found === undefined || typeof found === 'number') return found;
    const { figures } = this.options.chapter;
    const number = figures.get(found.figure);
    if (number === undefined) {
      const hint = didYouMean(found.figure, figures.keys());
      return this.error([...path, 'figure'], 'value', {
        zh: `这一章的figures中没有id为“${found.figure}”的数字：请在chapter.yaml里给那个数字加上id，或改正这里${hint.zh}`,
        en: `no figure of the chapter has the id "${found.figure}": give it to the figure in chapter.yaml, or correct it here${hint.en}`,
      });
    }
    const steps = number - (found.less ?? 0);
    if (Number.isInteger(steps) && steps >= 1 && steps <= mostSteps) return steps;
    return this.error(path, 'value', {
      zh: `“${found.figure}”得出的步数是${steps}，应是1到${mostSteps}的整数：请换一个数字`,
      en: `"${found.figure}" makes ${steps} steps, which must be a whole number from 1 to ${mostSteps}: take another figure`,
    });
  }

  /** The name of a value that there is. */
  known(name: string, path: Path, part: 'key' | 'value'): PictureValue | undefined {
    const found = Object.hasOwn(this.values, name) ? this.values[name] : undefined;
    if (found) return found;
    // One with a mistake of its own has been told.
    if (isMapping(this.at(['values', name]))) return undefined;
    const hint = didYouMean(name, Object.keys(this.values));
    return this.error(path, part, {
      zh: `values中没有“${name}”：请改正，或在values中加上${hint.zh}`,
      en: `there is no value "${name}" in values: correct it, or add it to values${hint.en}`,
    });
  }

  tooMany(path: Path, asked: number, value: string, steps: number): undefined {
    return this.error(path, 'value', {
      zh: `“${value}”只有${steps}步，这里要第${asked}步：请改正`,
      en: `"${value}" has ${steps} ${steps === 1 ? 'step' : 'steps'}, and this asks for ${asked}: correct it`,
    });
  }
}
