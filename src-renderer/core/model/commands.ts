/** What a presenter or staff may ask of a wall from afar: events of its journey, checked before they are taken. */
import { parseView } from '../../../src-main/contract/views.ts';
import type { JourneyEvent } from './journey-state.ts';

const plain = ['back', 'home', 'next', 'previous', 'start-over', 'attract', 'lead', 'hand-back'] as const;

/** A tag of BCP 47, or "both"; one that the exhibition doesn't have shows its first language. */
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A command as it comes: of any kind. */
interface Pushed {
  readonly type?: unknown;
  readonly view?: unknown;
  readonly year?: unknown;
  readonly on?: unknown;
  readonly language?: unknown;
  readonly city?: unknown;
  readonly chapters?: unknown;
}

/**
 * Reads a command as it was pushed: `{ type }` for a plain one, `{ type: 'go', view }` with the view in its notation,
 * `{ type: 'turn', year }`, `{ type: 'black' }` or `{ type: 'black', on }`, `{ type: 'language', language }` for the
 * audience, `{ type: 'welcome', city }`, and `{ type: 'route', chapters }` with a list of IDs or null. Null when it is none of these.
 */
export function readCommand(pushed: unknown): JourneyEvent | null {
  if (typeof pushed !== 'object' || pushed === null) return null;
  const { type, view, year, on, language, city, chapters } = pushed as Pushed;
  const known = plain.find((each) => each === type);
  if (known) return { type: known };
  switch (type) {
    case 'turn':
      return typeof year === 'number' && Number.isFinite(year) ? { type, year } : null;
    case 'black':
      if (on === undefined) return { type };
      return typeof on === 'boolean' ? { type, on } : null;
    case 'language':
      return typeof language === 'string' && languageTag.test(language) ? { type: 'aid', change: { language } } : null;
    case 'welcome':
      return typeof city === 'string' ? goTo(`welcome:${city}`) : null;
    case 'route':
      if (chapters === null) return { type, chapters };
      return isList(chapters) ? { type, chapters } : null;
    case 'go':
      return typeof view === 'string' ? goTo(view) : null;
    default:
      return null;
  }
}

/** IDs that the exhibition doesn't have have no effect. */
function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function goTo(notation: string): JourneyEvent | null {
  const view = parseView(notation);
  return view === null || view.name === 'warning' ? null : { type: 'go', view };
}
