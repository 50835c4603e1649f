import { css, palette } from '../../plates/printing/palette.ts';
import { project, type Rink } from './rink.ts';

/** A chip of cut ice in flight: metres and metres a second. */
interface Chip {
  x: number;
  up: number;
  z: number;
  readonly vx: number;
  vup: number;
  readonly vz: number;
  age: number;
}

/** Seconds a chip is seen; metres a second squared; chips at once. */
const life = 0.55;
const gravity = 6;
const most = 260;

/** Ice that flies from under the blades. */
export class Spray {
  readonly #chips: Chip[] = [];
  readonly #chance: () => number;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  /** Throws chips from a blade that goes a way (radians), to the outside of its turn. */
  throwFrom(x: number, z: number, way: number, turn: number, speed: number): void {
    const outward = way - (Math.sign(turn) || 1) * (Math.PI / 2);
    const count = Math.min(9, 3 + Math.round(speed * 0.6 + Math.abs(turn)));
    for (let chip = 0; chip < count; chip++) {
      const fan = outward + (this.#chance() - 0.5) * 1.5;
      const fast = (0.8 + this.#chance() * 2.2) * (0.5 + Math.min(1.6, speed * 0.14));
      this.#chips.push({
        x,
        up: 0.04,
        z,
        vx: Math.cos(fan) * fast + Math.cos(way) * speed * 0.16,
        vup: 0.7 + this.#chance() * 2,
        vz: Math.sin(fan) * fast + Math.sin(way) * speed * 0.16,
        age: this.#chance() * 0.1,
      });
    }
    if (this.#chips.length > most) this.#chips.splice(0, this.#chips.length - most);
  }

  get flying(): boolean {
    return this.#chips.length > 0;
  }

  /** Draws every chip as a short cut along its flight, and moves it on. Units. */
  draw(pen: CanvasRenderingContext2D, rink: Rink, seconds: number): void {
    if (this.#chips.length === 0) return;
    pen.strokeStyle = css(palette.paper);
    pen.lineCap = 'round';
    for (const [thin, wide] of [
      [0, 1.8],
      [1, 3.6],
    ] as const) {
      pen.lineWidth = wide * (rink.focal / 1000);
      pen.beginPath();
      this.#chips.forEach((chip, index) => {
        if (index % 2 !== thin) return;
        const from = project(rink, chip);
        const shown = 0.03 * (1 - chip.age / life);
        const to = project(rink, {
          x: chip.x + chip.vx * shown,
          up: chip.up + chip.vup * shown,
          z: chip.z + chip.vz * shown,
        });
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x + 0.5, to.y);
      });
      pen.stroke();
    }
    for (let at = this.#chips.length - 1; at >= 0; at--) {
      const chip = this.#chips[at] as Chip;
      chip.age += seconds;
      chip.x += chip.vx * seconds;
      chip.z += chip.vz * seconds;
      chip.up += chip.vup * seconds;
      chip.vup -= gravity * seconds;
      if (chip.age > life || chip.up < 0 || chip.z < 4) this.#chips.splice(at, 1);
    }
  }
}
