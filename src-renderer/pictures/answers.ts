import type { Answer, AnswerKey } from '../../src-main/contract/layered-picture.ts';
import { mix, smooth } from '../plates/printing/shape.ts';
import type { Values } from './values.ts';

/** What a layer, or a sprite, shows now. Lengths in pixels of the canvas, angles in degrees. */
export interface Look {
  readonly opacity: number;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly turn: number;
  readonly arc?: number;
  readonly along?: number;
  readonly circle?: number;
  readonly from?: NonNullable<AnswerKey['from']>;
}

/** A layer that nothing has changed. */
export const plain: Look = { opacity: 1, x: 0, y: 0, wide: 1, high: 1, turn: 0 };

/** The two keys about a place that say something of a kind, and how far it is from the one to the other. */
function between(
  keys: readonly AnswerKey[],
  at: number,
  says: (key: AnswerKey) => boolean,
): readonly [AnswerKey, AnswerKey, number] | undefined {
  const told = keys.filter(says);
  const after = told.find((key) => key.at >= at) ?? told.at(-1);
  const before = told.findLast((key) => key.at <= at) ?? told[0];
  if (!before || !after) return undefined;
  return [before, after, after.at === before.at ? 0 : (at - before.at) / (after.at - before.at)];
}

/** One of a key's numbers as it is between two of its keys. */
function valueAt({ keys, ease }: Answer, at: number, read: (key: AnswerKey) => number | undefined): number | undefined {
  const found = between(keys, at, (key) => read(key) !== undefined);
  if (!found) return undefined;
  const [before, after, share] = found;
  return mix(read(before) ?? 0, read(after) ?? 0, ease === 'smooth' ? smooth(0, 1, share) : share);
}

const pair = (scale: AnswerKey['scale'], index: 0 | 1): number | undefined =>
  typeof scale === 'number' ? scale : scale?.[index];

/** What one answer says at a place of its keys. */
function said(answer: Answer, at: number) {
  const read = (of: (key: AnswerKey) => number | undefined) => valueAt(answer, at, of);
  const share = read((key) => key.from?.share);
  const edge = answer.keys.find((key) => key.from)?.from?.edge;
  return {
    opacity: read((key) => key.opacity) ?? 1,
    x: read((key) => key.move?.[0]) ?? 0,
    y: read((key) => key.move?.[1]) ?? 0,
    wide: read((key) => pair(key.scale, 0)) ?? 1,
    high: read((key) => pair(key.scale, 1)) ?? 1,
    turn: read((key) => key.turn) ?? 0,
    arc: read((key) => key.arc),
    along: read((key) => key.along),
    circle: read((key) => key.circle),
    from: share === undefined || edge === undefined ? undefined : { edge, share },
  };
}

/** How far what an answer listens to has come. */
function heard({ value, step }: Answer, values: Values, own: number): number {
  if (step === 'all') return values.whole(value);
  return values.share(value, step === 'each' ? own : step);
}

/**
 * What all answers of a layer say together: opacities and sizes are multiplied, moves and turns added; of an arc, a way, a
 * circle and an edge the last answer has its say.
 *
 * @param own the step that this one of its sprites answers
 */
export function lookOf(answers: readonly Answer[], values: Values, own = 0): Look {
  let look = plain;
  for (const answer of answers) {
    const { opacity, x, y, wide, high, turn, arc, along, circle, from } = said(answer, heard(answer, values, own));
    look = {
      opacity: look.opacity * opacity,
      x: look.x + x,
      y: look.y + y,
      wide: look.wide * wide,
      high: look.high * high,
      turn: look.turn + turn,
      ...definedOf({ arc: arc ?? look.arc, along: along ?? look.along, circle: circle ?? look.circle }),
      ...definedOf({ from: from ?? look.from }),
    };
  }
  return look;
}

function definedOf<Parts extends object>(parts: Parts): { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as ReturnType<
    typeof definedOf<Parts>
  >;
}
