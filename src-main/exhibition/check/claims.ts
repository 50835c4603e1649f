import type { Sentence } from '../../contract/sentence.ts';
import type { Position, Report } from '../read/problem.ts';

export type ThingKind = 'chapter' | 'moment' | 'city' | 'route';

const kindNames: Readonly<Record<ThingKind, Sentence>> = {
  chapter: { zh: '章节', en: 'chapter' },
  moment: { zh: '纪事', en: 'moment' },
  city: { zh: '城市', en: 'city' },
  route: { zh: '线路', en: 'route' },
};

interface Claim {
  readonly kind: ThingKind;
  readonly file: string;
  readonly line: number;
}

/** Who took which id and which name first; the second to ask is told. */
export class Claims {
  readonly #ids = new Map<string, Claim>();
  readonly #names = new Map<string, Claim>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /**
   * Ids are one space for chapters, moments, cities and routes: the view `sources:ID` must mean one of them.
   * False when it was taken: the whole entry is then most likely a copy, and its names need not be told as well.
   */
  id(kind: ThingKind, id: string, file: string, at: Position): boolean {
    const first = this.#take(this.#ids, id, { kind, file, line: at.line });
    if (first === undefined) return true;
    this.#report.error(file, at, {
      zh: `编号“${id}”已用于${kindNames[first.kind].zh}（${first.file}第${first.line}行）：请换一个`,
      en: `the id "${id}" is already taken by a ${kindNames[first.kind].en} (${first.file}:${first.line}): choose another`,
    });
    return false;
  }

  /**
   * Names must differ within their kind and language; false when one was taken. `within` tells namesakes apart: the
   * country of a city.
   */
  name(kind: ThingKind, language: string, name: string, file: string, at: Position, within = ''): boolean {
    const key = [kind, language, name.trim(), within.trim()].join('\n');
    const first = this.#take(this.#names, key, { kind, file, line: at.line });
    if (first === undefined) return true;
    this.#report.error(file, at, {
      zh: `${kindNames[kind].zh}名称“${name}”重复（另见${first.file}第${first.line}行）：请改名，或删去重复的一条`,
      en: `the ${kindNames[kind].en} name "${name}" is used twice (see ${first.file}:${first.line}): rename it, or remove the duplicate`,
    });
    return false;
  }

  #take(taken: Map<string, Claim>, key: string, claim: Claim): Claim | undefined {
    const first = taken.get(key);
    if (first === undefined) taken.set(key, claim);
    return first;
  }
}
