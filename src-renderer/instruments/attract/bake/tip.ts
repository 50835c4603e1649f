/** Spine, barb, barbule: each grows slower than the one that carries it. */
export type Level = 0 | 1 | 2;
export const roundsPerStep = [1, 2, 3] as const;

/** A growing tip of ice. */
export interface Tip {
  x: number;
  y: number;
  heading: number;
  /** Change of heading a step: ferns curl. */
  curl: number;
  readonly level: Level;
  readonly id: number;
  readonly parent: number;
  length: number;
  readonly reach: number;
  /** Length at which the next pair of barbs leaves. */
  next: number;
  readonly weight: number;
  readonly bright: number;
  /** How long its barbs become. */
  readonly feather: number;
  /** Angle between a spine and its barbs. */
  readonly splay: number;
  /** Side on which it sweeps round the pane's middle: -1, 0, 1. */
  readonly sweep: number;
  readonly lean: number;
  /** Rounds until it begins: frost doesn't start everywhere at once. */
  wait: number;
  /** Wave 0 is timed; later waves fill gaps. */
  readonly timed: boolean;
}
