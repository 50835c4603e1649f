/** How much of what was broken on purpose the tests noticed. */
import { inColumns } from '../columns.ts';

/** What became of one mutant, in Stryker's word; those that break at once (not compiling) say nothing of the tests. */
export interface Mutant {
  readonly status: string;
}

export interface Score {
  readonly area: string;
  /** Percent of the mutants that were noticed: killed or timed out, of these and those survived or covered by no test. */
  readonly score: number;
  readonly killed: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Counted as noticed; many of them may only say that the machine was busy. */
  readonly timeouts: number;
  /** Not tried and not counted: constants of modules, and the wording of sentences. */
  readonly leftOut: number;
  /** YYYY-MM-DD, in UTC. */
  readonly date: string;
}

/** Percent that every area has to reach. */
export const leastScore = 80;

/** The score of an area, to a tenth of a percent and never rounded up. An area without a mutant has proved nothing: 0. */
export function scoreOf(area: string, mutants: readonly Mutant[], date: Date): Score {
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timeouts] = [count('Killed'), count('Timeout')];
  const [survived, noCoverage] = [count('Survived'), count('NoCoverage')];
  const noticed = killed + timeouts;
  const all = noticed + survived + noCoverage;
  const score = all === 0 ? 0 : Math.floor((noticed * 1000) / all) / 10;
  const leftOut = count('Ignored');
  return { area, score, killed, survived, noCoverage, timeouts, leftOut, date: date.toISOString().slice(0, 10) };
}

export function isEnough({ score }: Score): boolean {
  return score >= leastScore;
}

/** The kept scores with those of this run in their places; in the order of `names`, and without areas of other names. */
export function merged(kept: readonly Score[], run: readonly Score[], names: readonly string[]): readonly Score[] {
  return names.flatMap((name) => {
    const score = [...run, ...kept].find(({ area }) => area === name);
    return score === undefined ? [] : [score];
  });
}

/** One row for each area. */
export function tableOf(scores: readonly Score[]): string {
  const heads = ['area', 'score', 'killed', 'survived', 'no coverage', 'timeouts', 'left out', ''];
  const rows = scores.map((score) => [
    score.area,
    `${score.score.toFixed(1)} %`,
    ...[score.killed, score.survived, score.noCoverage, score.timeouts, score.leftOut].map(String),
    isEnough(score) ? '' : `below ${leastScore} %`,
  ]);
  return inColumns(heads, rows, (column) => column === 0 || column === heads.length - 1);
}
