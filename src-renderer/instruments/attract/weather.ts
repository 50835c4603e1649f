import type { Act } from '../../core/model/attract.ts';
import type { Stage } from '../../core/model/stage.ts';
import type { Patch } from '../../core/model/thaw.ts';
import type { Weather } from './field.ts';
import type { Hand } from './hand-print.ts';
import { invitationPatch, namePatch, patchOf, type Box, type PaneSize } from './patches.ts';
import { actKey } from './programme.ts';

export interface Climate {
  readonly stage: Stage;
  readonly size: PaneSize;
  readonly calm: () => boolean;
  /** Whether hands are asked onto the glass: not while a quiet day's grey pane stands there. */
  readonly inviting: () => boolean;
  /** The size of an act's words by its key; `invitation` for the invitation, `name` for the exhibition's. */
  readonly boxOf: (words: string) => Box | null;
}

/** The print of a hand where the stage has its place. */
function handOf(stage: Stage, { width, height }: PaneSize, x: number, y: number): Hand | null {
  const spot = stage.hand;
  return spot ? { x: spot.x * width + x, y: spot.y * height + y, height: spot.size * Math.min(width, height) } : null;
}

/** What the programme thaws at a moment, moved by `x` and `y` pane pixels; `growth` as in the weather. */
export function weatherOf(
  { stage, size, boxOf, calm, inviting }: Climate,
  acts: readonly Act[],
  moment: number,
  growth: number | null,
  x = 0,
  y = 0,
): Weather {
  const moved = (patch: Patch): Patch => ({ ...patch, x: patch.x + x, y: patch.y + y });
  const invitation = boxOf('invitation');
  const name = boxOf('name');
  const always = [
    ...(invitation ? [moved(invitationPatch(stage, invitation, size, !inviting()))] : []),
    ...(name ? [moved(namePatch(stage, name, size))] : []),
  ];
  const own = acts.flatMap((act) => {
    const patch = patchOf(act, moment, stage, boxOf(actKey(act)), size);
    return patch ? [moved(patch)] : [];
  });
  return {
    standing: { patches: always, hand: inviting() ? handOf(stage, size, x, y) : null },
    patches: calm() ? [] : own,
    faded: calm() ? own.map((patch) => ({ patch: { ...patch, open: 1 }, shown: patch.open })) : [],
    warmths: [],
    strokes: [],
    growth,
    margin: null,
  };
}
