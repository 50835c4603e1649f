import { seeded } from '../../../core/time/clock.ts';
import { smoothNoise } from './noise.ts';
import { roundsPerStep, softPoints, type Level, type Tip } from './tip.ts';

/** What grew: one byte a pixel each, of the pane's size. */
export interface Crystals {
  readonly width: number;
  readonly height: number;
  /** How high the ice stands, 0…255. */
  readonly rise: Uint8Array;
  /** Direction of the barb that stands here, as 256 steps of half a turn. */
  readonly lean: Uint8Array;
  /** When the ice reached the pixel, in rounds of growth from 1; 0 where gaps were filled later or nothing grew. */
  readonly birth: Uint16Array;
}

/** Grows a pane full of ice ferns from its edges; equal seeds give equal panes. */
export function growCrystals(width: number, height: number, grain: number, seed: number): Crystals {
  const growth = new Growth(width, height, grain, seed);
  growth.fromEdges();
  growth.fillGaps(260, 60, { arms: 6, reach: 230, feather: 74, weight: 0.95 });
  growth.fillGaps(1800, 26, { arms: 6, reach: 120, feather: 40, weight: 0.75 });
  growth.fillGaps(9000, 11, { arms: 3, reach: 60, feather: 20, weight: 0.6 });
  growth.fillGaps(22000, 6, { arms: 3, reach: 22, feather: 9, weight: 0.5 });
  return growth;
}

/** How readily a long frond follows the ring round the middle, beside a short one: it comes far in before it bends. */
const frondTurn = 0.3;

interface Star {
  readonly arms: number;
  readonly reach: number;
  readonly feather: number;
  readonly weight: number;
}

class Growth implements Crystals {
  readonly width: number;
  readonly height: number;
  readonly rise: Uint8Array;
  readonly lean: Uint8Array;
  readonly birth: Uint16Array;
  /** Which branch stands on a pixel: growing tips stop at other branches. */
  readonly #owner: Int32Array;
  readonly #grain: number;
  readonly #random: () => number;
  readonly #points = softPoints();
  #tips: Tip[] = [];
  #lastId = 0;
  #round = 0;

  constructor(width: number, height: number, grain: number, seed: number) {
    this.width = width;
    this.height = height;
    this.rise = new Uint8Array(width * height);
    this.lean = new Uint8Array(width * height);
    this.birth = new Uint16Array(width * height);
    this.#owner = new Int32Array(width * height);
    this.#grain = grain;
    this.#random = seeded(seed);
  }

  /**
   * The first wave: a few long fronds from all round the border, sweeping round the middle as rings do, and once they are
   * on their way many shorter ones that fill what they leave.
   */
  fromEdges(): void {
    const { width, height } = this;
    const random = this.#random;
    const grain = this.#grain;
    const border = 2 * (width + height);
    const lateness = smoothNoise(23);
    const longest = 0.5 * Math.hypot(width, height);
    const fronds = Math.round(border / (300 * grain));
    for (let index = 0; index < fronds; index++) {
      const { x, y, inward } = this.#onBorder(((index + random() * 0.9) / fronds) * border);
      const side = random() < 0.5 ? 1 : -1;
      const size = random();
      this.#spine(x, y, inward + side * (0.25 + 0.55 * random()), {
        reach: longest * (0.5 + 0.75 * size),
        feather: (84 + 96 * size + 30 * random()) * grain,
        weight: 1.15 + 0.3 * size,
        sweep: side,
        turn: frondTurn * (0.6 + 0.8 * random()),
        timed: true,
        wait: longest * 0.12 * random(),
      });
    }
    const others = Math.round(border / (70 * grain));
    for (let index = 0; index < others; index++) {
      const place = ((index + random() * 0.8) / others) * border;
      const { x, y, inward } = this.#onBorder(place);
      const side = random() < 0.5 ? 1 : -1;
      this.#spine(x, y, inward + side * (0.1 + 0.8 * random()), {
        reach: longest * (0.1 + 0.4 * random() * random()),
        feather: (34 + 70 * random()) * grain,
        weight: 0.65 + 0.4 * random(),
        sweep: side,
        turn: 1,
        timed: true,
        wait: longest * (0.14 + 0.34 * Math.max(0, 0.5 + 0.9 * lateness(place / (260 * grain), 0.5)) * random()),
      });
    }
    this.#grow(4 * longest);
  }

  /** A point so far along the border, clockwise from the upper left, and the way in from there. */
  #onBorder(place: number): { x: number; y: number; inward: number } {
    const { width, height } = this;
    if (place < width) return { x: place, y: 0, inward: Math.PI / 2 };
    if (place < width + height) return { x: width - 1, y: place - width, inward: Math.PI };
    if (place < 2 * width + height) return { x: place - width - height, y: height - 1, inward: -Math.PI / 2 };
    return { x: 0, y: place - 2 * width - height, inward: 0 };
  }

  /** Later nuclei: stars wherever a circle of the gap's size is still free. */
  fillGaps(tries: number, gap: number, star: Star): void {
    const random = this.#random;
    const clear = gap * this.#grain;
    const many = Math.round((tries * this.width * this.height) / (1920 * 1080) / this.#grain ** 2);
    for (let index = 0; index < many; index++) {
      const x = Math.floor(random() * this.width);
      const y = Math.floor(random() * this.height);
      if (!this.#isFree(x, y, clear)) continue;
      const first = random() * 2 * Math.PI;
      for (let arm = 0; arm < star.arms; arm++)
        this.#spine(x, y, first + ((arm + 0.12 * (random() - 0.5)) * 2 * Math.PI) / star.arms, {
          reach: star.reach * this.#grain * (0.6 + 0.5 * random()),
          feather: star.feather * this.#grain,
          weight: star.weight * (0.85 + 0.3 * random()),
          sweep: 0,
          turn: 0,
          timed: false,
          wait: 0,
        });
      this.#grow(star.reach * 3);
    }
  }

  #isFree(x: number, y: number, clear: number): boolean {
    for (let look = 0; look < 21; look++) {
      const reach = (clear * ((look % 3) + 1)) / 3;
      const lookX = Math.round(x + Math.cos(look * 0.9) * reach);
      const lookY = Math.round(y + Math.sin(look * 0.9) * reach);
      if (lookX < 0 || lookY < 0 || lookX >= this.width || lookY >= this.height) continue;
      if (this.#owner[lookY * this.width + lookX]) return false;
    }
    return !this.#owner[y * this.width + x];
  }

  #spine(
    x: number,
    y: number,
    heading: number,
    kind: Pick<Tip, 'reach' | 'feather' | 'weight' | 'sweep' | 'turn' | 'timed' | 'wait'>,
  ): void {
    const random = this.#random;
    this.#tips.push({
      ...{ x, y, heading, level: 0, id: ++this.#lastId, parent: 0, length: 0, next: 3 },
      ...{ curl: (random() - 0.5) * 0.008, bright: 0.62 + 0.5 * random(), splay: 0.84 + 0.28 * random(), lean: 0 },
      ...kind,
    });
  }

  #grow(rounds: number): void {
    for (let round = 0; round < rounds && this.#tips.length > 0; round++) {
      this.#round = round;
      const born: Tip[] = [];
      const living: Tip[] = [];
      for (const tip of this.#tips) {
        if (round < tip.wait || round % roundsPerStep[tip.level] !== 0 || this.#step(tip, born)) living.push(tip);
      }
      for (const tip of born) living.push(tip);
      this.#tips = living;
    }
    this.#tips = [];
  }

  /** One pixel further; false when the tip has come to its end. */
  #step(tip: Tip, born: Tip[]): boolean {
    this.#steer(tip);
    tip.x += Math.cos(tip.heading);
    tip.y += Math.sin(tip.heading);
    tip.length++;
    const { width, height } = this;
    if (tip.length > tip.reach || tip.x < -20 || tip.y < -20 || tip.x > width + 20 || tip.y > height + 20) return false;
    const x = Math.floor(tip.x);
    const y = Math.floor(tip.y);
    if (x >= 0 && y >= 0 && x < width && y < height) {
      if (this.#meets(tip)) return false;
      if (tip.level < 2 || tip.length > 2) this.#owner[y * width + x] = tip.id;
      this.#draw(tip, x, y);
    }
    if (tip.level < 2 && tip.length >= tip.next) this.#branch(tip, born);
    return true;
  }

  #steer(tip: Tip): void {
    const random = this.#random;
    if (tip.level > 0) {
      tip.heading += tip.curl + (random() - 0.5) * 0.03;
      return;
    }
    tip.curl = (tip.curl + (random() - 0.5) * 0.0016) * 0.994;
    tip.heading += tip.curl + (random() - 0.5) * 0.03;
    if (tip.sweep === 0) return;
    // Along an ellipse round the pane's middle: ferns lie in arcs, as rings do.
    const [middleX, middleY] = [this.width * 0.48, this.height * 0.45];
    const around = Math.atan2((tip.y - middleY) / this.height, (tip.x - middleX) / this.width);
    const along = Math.atan2(tip.sweep * Math.cos(around) * this.height, -tip.sweep * Math.sin(around) * this.width);
    const off = Math.atan2(Math.sin(along - tip.heading), Math.cos(along - tip.heading));
    tip.heading += tip.turn * off * Math.min(0.011, tip.length * 0.00005);
  }

  #meets(tip: Tip): boolean {
    if (tip.length <= (tip.level === 0 ? 7 : 3)) return false;
    const x = Math.floor(tip.x + Math.cos(tip.heading) * 2.6);
    const y = Math.floor(tip.y + Math.sin(tip.heading) * 2.6);
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false;
    const owner = this.#owner[y * this.width + x];
    if (!owner || owner === tip.id) return false;
    return tip.level > 1 ? owner !== tip.parent : !(tip.level === 0 && tip.length < 20 && owner === tip.parent);
  }

  #draw(tip: Tip, x: number, y: number): void {
    const taper = Math.max(0.38, 1 - tip.length / (tip.level === 0 ? Math.max(260, tip.reach) : tip.reach));
    const thick =
      [(0.5 + 1.0 * taper) * tip.weight, 0.48 + 0.5 * taper * tip.weight, 0.42 + 0.14 * taper][tip.level] ?? 0.5;
    const high = [0.75 + 0.3 * taper, 0.6 + 0.32 * taper, 0.36 + 0.34 * taper][tip.level] ?? 0.5;
    const point = this.#points(thick * this.#grain ** 0.5, tip.x - x, tip.y - y);
    if (!point) return;
    const { radius, values } = point;
    const { width, height, rise, lean, birth } = this;
    const peak = 235 * high * tip.bright;
    const when = tip.timed ? this.#round + 1 : 0;
    const [left, right] = [Math.max(0, x - radius), Math.min(width - 1, x + radius)];
    for (let rowY = Math.max(0, y - radius); rowY <= Math.min(height - 1, y + radius); rowY++) {
      let at = rowY * width + left;
      let from = (rowY - y + radius) * (2 * radius + 1) + left - x + radius;
      for (let columnX = left; columnX <= right; columnX++, at++, from++) {
        const value = peak * (values[from] ?? 0);
        if (value <= (rise[at] ?? 0)) continue;
        rise[at] = value;
        lean[at] = tip.lean;
        if (birth[at] === 0) birth[at] = when;
      }
    }
  }

  /** A frond widens from its foot and ends in a point; the arms of a star are as wide all along. */
  #plume({ timed, length, reach }: Tip): number {
    if (!timed) return 1;
    const along = Math.min(1, length / reach);
    return (0.4 + 0.6 * Math.min(1, along / 0.16)) * (1 - along) ** 0.55;
  }

  #branch(tip: Tip, born: Tip[]): void {
    const random = this.#random;
    const level = (tip.level + 1) as Level;
    tip.next = tip.length + (tip.level === 0 ? 4.6 : 3.1) * this.#grain * (0.8 + 0.4 * random());
    for (const side of [1, -1]) {
      if (random() < (tip.level === 0 ? 0.05 : 0.13)) continue;
      const heading = tip.heading + side * (tip.level === 0 ? tip.splay : 1.02) * (0.94 + 0.12 * random());
      const reach =
        tip.level === 0
          ? tip.feather * (0.7 + 0.5 * random()) * this.#plume(tip)
          : (4 + random() * 13 * Math.min(1, 0.5 + tip.reach / (160 * this.#grain))) * this.#grain;
      born.push({
        ...{
          x: tip.x,
          y: tip.y,
          heading,
          level,
          id: ++this.#lastId,
          parent: tip.id,
          length: 0,
          reach,
          next: 3 + 3 * random(),
        },
        curl: (-side * 0.0036 * (0.5 + random())) / this.#grain,
        weight: tip.weight,
        ...{ feather: 0, splay: 1, sweep: 0, turn: 0 },
        bright: tip.bright * (side > 0 ? 0.94 : 0.86) * (0.86 + 0.26 * random()),
        lean: Math.round((heading / Math.PI) * 256) & 255,
        timed: tip.timed,
        wait: 0,
      });
    }
    // A spine now and then forks into a second one.
    if (tip.level > 0 || tip.length < 60 || random() > 0.012) return;
    const side = random() < 0.5 ? 1 : -1;
    const heading = tip.heading + side * (0.5 + 0.3 * random());
    const fork = { heading, id: ++this.#lastId, parent: tip.id, length: 0, next: 6, reach: tip.reach * 0.6 };
    born.push({ ...tip, ...fork, curl: side * 0.004 * random(), weight: tip.weight * 0.86, sweep: 0 });
  }
}
