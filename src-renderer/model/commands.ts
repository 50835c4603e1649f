/** What a presenter or staff may ask of a wall from afar: events of its journey, checked before they are taken. */
import { parseView } from '../../src-main/contract/view.ts';
import type { JourneyEvent } from './journey.ts';

const plain = ['back', 'home', 'next', 'previous', 'start-over', 'frost'] as const;

/**
 * Reads a command as it was pushed: `{ type }` for a plain one, `{ type: 'go', view }` with the view in its notation,
 * `{ type: 'turn', year }`. Null when it is none of these.
 */
export function readCommand(pushed: unknown): JourneyEvent | null {
  if (typeof pushed !== 'object' || pushed === null) return null;
  const { type, view, year } = pushed as { readonly type?: unknown; readonly view?: unknown; readonly year?: unknown };
  const known = plain.find((each) => each === type);
  if (known) return { type: known };
  if (type === 'turn') return typeof year === 'number' && Number.isFinite(year) ? { type, year } : null;
  if (type !== 'go' || typeof view !== 'string') return null;
  const asked = parseView(view);
  return asked === null || asked.name === 'warning' ? null : { type, view: asked };
}
