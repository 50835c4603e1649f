import type { Moving, MoverParts, Stand } from '../../../../src-renderer/core/motion/mover.ts';

interface Declared {
  readonly way: readonly Stand[];
  readonly duration: number;
  elapsed: number;
  cancelled: boolean;
  readonly finish: () => void;
}

/** Plays declared movements as a browser does, by hand: what is shown is the latest of them, or what it stands on. */
export class Screen {
  #shown: Stand = [];
  #declared: Declared[] = [];
  /** Every stand that was shown, in its order. */
  readonly path: Stand[] = [];

  readonly stands = (at: Stand): void => {
    this.#shown = at;
  };

  readonly moves: MoverParts['moves'] = (way, duration) => {
    let finish = (): void => undefined;
    const finished = new Promise<Animation>((resolve) => (finish = () => resolve({} as Animation)));
    const one: Declared = { way, duration, elapsed: 0, cancelled: false, finish };
    this.#declared.push(one);
    const moving: Moving = {
      finished,
      get currentTime() {
        return one.elapsed;
      },
      cancel: () => {
        one.cancelled = true;
        this.#declared = this.#declared.filter((each) => each !== one);
      },
    };
    return [moving];
  };

  /** What is seen now. */
  get seen(): Stand {
    const last = this.#declared.at(-1);
    if (!last) return this.#shown;
    const at = Math.min(1, last.elapsed / last.duration) * (last.way.length - 1);
    const before = last.way[Math.floor(at)] ?? this.#shown;
    const after = last.way[Math.ceil(at)] ?? before;
    return before.map((value, index) => value + ((after[index] ?? value) - value) * (at % 1));
  }

  /** How many movements are declared now. */
  get moving(): number {
    return this.#declared.length;
  }

  /** Lets so many ms pass, frame by frame. */
  async run(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 1000 / 60) {
      for (const each of this.#declared)
        each.elapsed = Math.min(each.duration, each.elapsed + Math.min(left, 1000 / 60));
      this.path.push(this.seen);
      for (const each of this.#declared) if (each.elapsed >= each.duration) each.finish();
      await Promise.resolve();
      await Promise.resolve();
    }
  }
}
