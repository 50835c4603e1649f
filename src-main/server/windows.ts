/** What the server knows of each open window: its last heartbeat, its journey, its event stream. */
import type { Heartbeat, Presenting, Push, Shown, WindowHealth } from '../contract/window.ts';
import type { KeptPresentation, PresentationStore } from '../store/presentation-store.ts';

/** The open event stream of a window. */
export interface Stream {
  /** Whether it is told of what the other windows show. */
  readonly follows: boolean;
  send(push: Push): void;
  end(): void;
}

interface KnownWindow {
  journey: unknown;
  shown?: Shown;
  beat?: { readonly heartbeat: Heartbeat; readonly at: number };
  stream?: Stream;
  /** What has changed since it was told how things are, and before it listened: by the kind of push. */
  missed?: Map<Push['type'], Push>;
}

/** A wall has a handful of windows; more are pages that came and went, of which the one longest silent is forgotten. */
const mostWindows = 16;

/** A wall that comes back from a fault within this time is still the one that is led, in milliseconds. */
const comesBackWithin = 60_000;

/** The pages that the server knows by their ids: their journey, their last heartbeat, and the stream to each. */
export class Windows {
  readonly #known = new Map<string, KnownWindow>();
  readonly #monotonic: () => number;
  readonly #turns = new Set<() => void>();
  #changedAt: number;

  readonly #presentations: Pick<PresentationStore, 'found' | 'keep'> | undefined;

  /** `presentations` keeps one beyond this program's own end. */
  constructor(monotonic: () => number, presentations?: Pick<PresentationStore, 'found' | 'keep'>) {
    this.#monotonic = monotonic;
    this.#changedAt = monotonic();
    this.#presentations = presentations;
    for (const { id, journey } of presentations?.found ?? []) this.#known.set(id, { journey });
  }

  /** Milliseconds since anything was turned to on any wall. */
  quietFor(): number {
    return this.#monotonic() - this.#changedAt;
  }

  journeyOf(id: string): unknown {
    return this.#known.get(id)?.journey ?? null;
  }

  /** Keeps what a window posts of itself, and tells the windows that follow others when its audience sees something else. */
  keepJourney(id: string, journey: unknown, shown?: Shown): void {
    const window = this.#window(id);
    window.journey = journey;
    this.#changedAt = this.#monotonic();
    const seen = shown === undefined || JSON.stringify(window.shown) === JSON.stringify(shown) ? undefined : shown;
    if (seen !== undefined) window.shown = seen;
    this.#presentations?.keep(this.#presented());
    for (const listener of this.#turns) listener();
    if (seen === undefined) return;
    for (const [other, { stream }] of this.#known)
      if (other !== id && stream?.follows === true) stream.send({ type: 'shown', window: id, shown: seen });
  }

  /** Every window while a guide leads one of them: those beside it are the guide's own. */
  #presented(): readonly KeptPresentation[] {
    const all = [...this.#known];
    if (!all.some(([, { shown }]) => shown?.led === true)) return [];
    return all.flatMap(([id, { journey }]) => (journey === null ? [] : [{ id, journey }]));
  }

  /** What the windows show that are open now. */
  seen(): readonly Shown[] {
    return [...this.#known.values()].flatMap(({ shown, stream }) => (shown && stream ? [shown] : []));
  }

  /** Tells whenever anything was turned to on any wall. Returns the undo. */
  readonly onTurn = (listener: () => void): (() => void) => {
    this.#turns.add(listener);
    return () => this.#turns.delete(listener);
  };

  shownOf(id: string): Shown | null {
    return this.#known.get(id)?.shown ?? null;
  }

  /** The wall that a guide leads, also while it comes back from a fault; else the first that is open. */
  presenting(): Presenting {
    const now = this.#monotonic();
    const walls = [...this.#known].flatMap(([window, { shown, stream, beat }]) =>
      shown === undefined
        ? []
        : [{ window, shown, open: stream !== undefined, beatAge: now - (beat?.at ?? -Infinity) }],
    );
    const found =
      walls.find(({ shown, open }) => shown.led && open) ??
      walls.find(({ shown, beatAge }) => shown.led && beatAge < comesBackWithin) ??
      walls.find(({ open }) => open);
    return found === undefined ? { window: null, shown: null } : { window: found.window, shown: found.shown };
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
    for (const { stream, missed } of this.#known.values()) {
      stream?.send(push);
      if (push.type === 'settings' || push.type === 'exhibition') missed?.set(push.type, push);
    }
  }

  /** A page has been told how things are, and will listen soon: what changes meanwhile is pushed to it then. */
  begin(id: string): void {
    this.#window(id).missed = new Map();
  }

  /** Pushes to one window; false where there is no such window, or it does not listen now. */
  pushTo(id: string, push: Push): boolean {
    const stream = this.#known.get(id)?.stream;
    stream?.send(push);
    return stream !== undefined;
  }

  /** One stream a window: a new one ends the old one. */
  listen(id: string, stream: Stream): void {
    const window = this.#window(id);
    window.stream?.end();
    window.stream = stream;
    for (const push of window.missed?.values() ?? []) stream.send(push);
    delete window.missed;
  }

  unlisten(id: string, stream: Stream): void {
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
