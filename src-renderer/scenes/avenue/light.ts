import { lanterns } from './lanterns.ts';
import { horizon, middle } from './street.ts';

/** Distance to the nearest light, smoothly joined where lights meet. Units of the layout. */
export type Lightfall = (x: number, y: number) => number;

/** Units between two points of the table it is read from. */
const step = 4;
const [left, top, right, bottom] = [-120, -320, 2400, 1400];
const columns = Math.ceil((right - left) / step) + 2;
const rows = Math.ceil((bottom - top) / step) + 2;

/** How light falls when all lanterns are lit, or none: the city's end of the avenue always shines. */
export function lightfallOf(lit: boolean): Lightfall {
  const sources = lit ? lanterns.map(({ x, y, radius }) => ({ x, y, strength: (radius / 26) ** 0.62 })) : [];
  const table = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const x = left + column * step;
      const y = top + row * step;
      let sum = 0;
      for (const source of sources) {
        const dx = (x - source.x) / source.strength;
        const dy = (y - source.y) / source.strength;
        sum += 1 / (dx * dx + dy * dy + 60) ** 1.6;
      }
      const across = Math.max(0, Math.abs(x - middle) - 90);
      const up = y - horizon;
      sum += (lit ? 1.2 : 5) / ((across * across * 0.8 + up * up) / 1.6 + 500) ** 1.6;
      table[row * columns + column] = sum ** (-1 / 3.2);
    }
  return (x, y) => {
    const u = Math.min(columns - 2, Math.max(0, (x - left) / step));
    const v = Math.min(rows - 2, Math.max(0, (y - top) / step));
    const column = Math.floor(u);
    const row = Math.floor(v);
    const at = row * columns + column;
    const a = table[at] as number;
    const b = table[at + 1] as number;
    const c = table[at + columns] as number;
    const d = table[at + columns + 1] as number;
    const [fx, fy] = [u - column, v - row];
    return a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
  };
}
