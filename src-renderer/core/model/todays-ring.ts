/** More lines than this can't be told apart: from there on today's ring is simply full. */
export const mostLines = 72;

/** One hair-thin line of today's ring as an SVG path round 0,0: no line is a perfect circle, as in wood. */
export function ringLine(index: number, lines: number): string {
  const radius = 20 + (28 * (index + 1)) / Math.max(lines, 12);
  const points: string[] = [];
  for (let step = 0; step < 72; step++) {
    const angle = (2 * Math.PI * step) / 72;
    const uneven =
      1 +
      0.018 * Math.sin(3 * angle + 1) +
      0.012 * Math.sin(5 * angle + index * 0.35) +
      0.006 * Math.sin(11 * angle + index * 1.7);
    points.push(`${(radius * uneven * Math.cos(angle)).toFixed(2)} ${(radius * uneven * Math.sin(angle)).toFixed(2)}`);
  }
  return `M${points.join('L')}Z`;
}
