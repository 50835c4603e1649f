/** The years of the wood behind the glass, told by the distance from the pith (pixels of a 1080-pixel pane). */
export interface Years {
  /** How much late wood stands here: 0 the year's first light wood … 1 the dark line it ends with. */
  readonly late: (grown: number) => number;
  /** The ridge just outside a line, which catches the light: 0…1. */
  readonly ridge: (grown: number) => number;
}

/** Table entries a pixel. */
const fine = 2;
/** Years near the pith are narrow on this screen, those farther out as broad as a finger. */
const narrowest = 9;
const broadest = 34;
/** From here on the rings have their greatest width. */
const broadFrom = 520;
/** A line fades outwards over so many pixels: the cut is not sharper than a saw leaves it. */
const afterglow = 2.2;

/** Grows years out to a distance: no two are equally broad, and some winters left only a faint line. */
export function growYears(random: () => number, farthest: number): Years {
  const size = Math.ceil(farthest * fine) + 2;
  const late = new Float32Array(size);
  const ridge = new Float32Array(size);
  let from = 4;
  while (from < farthest) {
    const share = Math.min(1, from / broadFrom);
    const width = (narrowest + (broadest - narrowest) * share ** 1.3) * (0.55 + 0.9 * random());
    const depth = 0.55 + 0.45 * random();
    const lateFrom = 0.35 + 0.3 * random();
    // A dry summer leaves a second, faint line within the year.
    const doubt = random() < 0.24 ? 0.3 + 0.3 * random() : -1;
    const last = Math.min(size - 1, Math.ceil((from + width + afterglow * 3) * fine));
    for (let at = Math.max(0, Math.floor(from * fine)); at <= last; at++) {
      const part = (at / fine - from) / width;
      if (part < 0) continue;
      const beyond = (part - 1) * width;
      const slow = part > lateFrom && part <= 1 ? ((part - lateFrom) / (1 - lateFrom)) ** 2.6 : 0;
      const false2 = doubt > 0 ? 0.18 * Math.exp(-(((part - doubt) * width) ** 2) / 5) : 0;
      const value = beyond > 0 ? depth * Math.exp(-((beyond / afterglow) ** 2)) : depth * slow + false2;
      if (value > (late[at] ?? 0)) late[at] = value;
      const lit = Math.exp(-(((part * width - 4) / 3.2) ** 2));
      if (part < 1 && lit > (ridge[at] ?? 0)) ridge[at] = lit;
    }
    from += width;
  }
  const read = (table: Float32Array, grown: number): number => {
    const place = grown * fine;
    const low = Math.min(size - 2, place | 0);
    const value = table[low] ?? 0;
    return value + ((table[low + 1] ?? value) - value) * (place - low);
  };
  return { late: (grown) => read(late, grown), ridge: (grown) => read(ridge, grown) };
}
