import type { Position } from './problem.ts';
import type { SourceText } from './text-file.ts';

export type Path = readonly PropertyKey[];

/** Where a member of a mapping or list stands in its file, as offsets. */
interface Offsets {
  readonly key: number;
  readonly value: number;
}

/** Plain data read from a file, with the place of each of its parts. */
export class Located {
  readonly source: SourceText;
  /** False when the file's grammar is broken; the data is then what could be recovered. */
  readonly sound: boolean;
  readonly #start: number;
  readonly #places: ReadonlyMap<object, ReadonlyMap<PropertyKey, Offsets>>;
  readonly value: unknown;

  constructor(
    source: SourceText,
    value: unknown,
    sound: boolean,
    start: number,
    places: ReadonlyMap<object, ReadonlyMap<PropertyKey, Offsets>>,
  ) {
    this.source = source;
    this.value = value;
    this.sound = sound;
    this.#start = start;
    this.#places = places;
  }

  /** The file it was read from, relative to the exhibition's folder. */
  get file(): string {
    return this.source.file;
  }

  /** The offset of what `path` names; where a member is missing, of the mapping or list it is missing from. */
  offset(path: Path, part: 'key' | 'value' = 'value'): number {
    let here: unknown = this.value;
    let offset = this.#start;
    for (const [index, step] of path.entries()) {
      const place = typeof here === 'object' && here !== null ? this.#places.get(here)?.get(step) : undefined;
      if (place === undefined) return offset;
      const last = index === path.length - 1;
      offset = last && part === 'key' ? place.key : place.value;
      here = (here as Record<PropertyKey, unknown>)[step];
    }
    return offset;
  }

  /** The same without some members of the whole, whose places stay as they are. */
  without(keys: readonly string[]): Located {
    if (keys.length === 0 || !isMapping(this.value)) return this;
    const kept = Object.assign(Object.create(null) as Record<string, unknown>, this.value);
    for (const key of keys) delete kept[key];
    const places = new Map(this.#places).set(kept, this.#places.get(this.value) ?? new Map());
    return new Located(this.source, kept, this.sound, this.#start, places);
  }

  /**
   * The same where some mappings stand for one of their members: `choose` names it, undefined where a mapping stands for
   * itself. What was chosen keeps its own place.
   */
  choosing(choose: (mapping: Readonly<Record<string, unknown>>) => string | undefined): Located {
    const places = new Map<object, ReadonlyMap<PropertyKey, Offsets>>();
    /** What stands there instead, and where that is. */
    const chosen = (value: unknown, offset: number): { readonly value: unknown; readonly offset: number } => {
      if (typeof value !== 'object' || value === null) return { value, offset };
      const before = this.#places.get(value);
      const key = isMapping(value) ? choose(value) : undefined;
      if (key !== undefined && isMapping(value)) return chosen(value[key], before?.get(key)?.value ?? offset);
      const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
        ? []
        : (Object.create(null) as Record<string, unknown>);
      const own = new Map<PropertyKey, Offsets>();
      for (const [name, member] of Object.entries(value)) {
        const place = before?.get(Array.isArray(value) ? Number(name) : name);
        const next = chosen(member, place?.value ?? offset);
        // What is not there under the name that was chosen is not there at all.
        if (next.value === undefined && member !== undefined) continue;
        const step = Array.isArray(copy) ? copy.push(next.value) - 1 : name;
        if (!Array.isArray(copy)) copy[name] = next.value;
        if (place) own.set(step, { key: place.key, value: next.offset });
      }
      places.set(copy, own);
      return { value: copy, offset };
    };
    const whole = chosen(this.value, this.#start);
    return new Located(this.source, whole.value, this.sound, whole.offset, places);
  }

  /** The same as a line and a column, from 1. */
  at(path: Path, part: 'key' | 'value' = 'value'): Position {
    return this.source.positionAt(this.offset(path, part));
  }
}

/** Builds `Located` data from the leaves up. */
export class Locator {
  readonly places = new Map<object, Map<PropertyKey, Offsets>>();

  /** Says where a member of a mapping or list begins: offsets of its key and its value in the file. */
  note(owner: object, member: PropertyKey, key: number, value: number): void {
    let members = this.places.get(owner);
    if (members === undefined) this.places.set(owner, (members = new Map()));
    members.set(member, { key, value });
  }
}

/** Whether a value is a mapping of keys (a YAML or JSON object), not a list, a text or a number. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at `path` in plain data; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}
