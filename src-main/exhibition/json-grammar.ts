/** Deeper than any GeoJSON of points; keeps a hostile file from exhausting the stack. */
const deepest = 40;

const space = /[ \t\r\n]*/y;
const literal =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;

/**
 * The offset at which the text stops being JSON; undefined when all of it is. `JSON.parse` finds the slip too,
 * but does not say where when it meets an unexpected character.
 */
export function firstJsonSlip(text: string): number | undefined {
  const scan = new Scan(text);
  if (!scan.value(0)) return scan.offset;
  scan.skip(space);
  return scan.offset === text.length ? undefined : scan.offset;
}

class Scan {
  offset = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves over what the pattern matches here; false, without moving, when it doesn't. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    if (!pattern.test(this.#text)) return false;
    this.offset = pattern.lastIndex;
    return true;
  }

  /** Moves over one value; false when it is none, with `offset` at the slip. */
  value(depth: number): boolean {
    this.skip(space);
    if (this.#text[this.offset] === '{') return depth < deepest && this.#members('}', depth, true);
    if (this.#text[this.offset] === '[') return depth < deepest && this.#members(']', depth, false);
    return this.skip(literal);
  }

  #members(close: string, depth: number, keyed: boolean): boolean {
    this.offset += 1;
    this.skip(space);
    if (this.#take(close)) return true;
    for (;;) {
      if (keyed && !this.#key()) return false;
      if (!this.value(depth + 1)) return false;
      this.skip(space);
      if (this.#take(close)) return true;
      if (!this.#take(',')) return false;
    }
  }

  #key(): boolean {
    this.skip(space);
    if (this.#text[this.offset] !== '"' || !this.skip(literal)) return false;
    this.skip(space);
    return this.#take(':');
  }

  #take(character: string): boolean {
    if (this.#text[this.offset] !== character) return false;
    this.offset += 1;
    return true;
  }
}
