/** What the server knows of each open window: its last heartbeat, its journey, its event stream. */
import type { Heartbeat, Push } from '../contract/window.ts';

export interface WindowHealth {
  readonly id: string;
  readonly view: string;
  readonly frames: number;
  readonly beatAgeMs: number;
}

interface KnownWindow {
  journey: unknown;
  beat?: { readonly heartbeat: Heartbeat; readonly at: number };
  /** Closes the window's event stream. */
  stream?: { send(push: Push): void; end(): void };
}

/** A wall has a handful of windows; more are pages that came and went, of which the one longest silent is forgotten. */
const mostWindows = 16;

export class Windows {
  readonly #known = new Map<string, KnownWindow>();
  readonly #monotonic: () => number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  journeyOf(id: string): unknown {
    return this.#known.get(id)?.journey ?? null;
  }

  keepJourney(id: string, journey: unknown): void {
    this.#window(id).journey = journey;
  }

  beat(heartbeat: Heartbeat): void {
    this.#window(heartbeat.id).beat = { heartbeat, at: this.#monotonic() };
  }

  /** Only windows that have sent a heartbeat: the others are not yet drawing. */
  health(): WindowHealth[] {
    const now = this.#monotonic();
    return [...this.#known.entries()].flatMap(([id, { beat }]) =>
      beat === undefined
        ? []
        : [{ id, view: beat.heartbeat.view, frames: beat.heartbeat.frames, beatAgeMs: Math.round(now - beat.at) }],
    );
  }

  /** Milliseconds since the last heartbeat of each window that has its stream open; pages that have gone are no fault. */
  beatAges(): number[] {
    const now = this.#monotonic();
    return [...this.#known.values()].flatMap(({ beat, stream }) =>
      beat === undefined || stream === undefined ? [] : [Math.round(now - beat.at)],
    );
  }

  push(push: Push): void {
    for (const { stream } of this.#known.values()) stream?.send(push);
  }

  /** One stream a window: a new one ends the old one. */
  listen(id: string, stream: NonNullable<KnownWindow['stream']>): void {
    const window = this.#window(id);
    window.stream?.end();
    window.stream = stream;
  }

  unlisten(id: string, stream: NonNullable<KnownWindow['stream']>): void {
    const window = this.#known.get(id);
    if (window?.stream === stream) delete window.stream;
  }

  endStreams(): void {
    for (const { stream } of this.#known.values()) stream?.end();
  }

  /** Finds or adds the window and makes it the one last heard of. */
  #window(id: string): KnownWindow {
    const window = this.#known.get(id) ?? { journey: null };
    this.#known.delete(id);
    this.#known.set(id, window);
    if (this.#known.size > mostWindows) this.#forgetOneBut(id);
    return window;
  }

  /** Pages that have left their stream go before those that listen. */
  #forgetOneBut(kept: string): void {
    const others = [...this.#known].filter(([id]) => id !== kept);
    const [id, { stream } = {}] = others.find(([, window]) => window.stream === undefined) ?? others[0] ?? [];
    if (id === undefined) return;
    this.#known.delete(id);
    stream?.end();
  }
}
