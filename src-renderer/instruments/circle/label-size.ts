/** Widths are estimated, not measured: a Han character is square, a Latin letter about half of that. */
function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += /[\u2e80-\uffef]/.test(character) ? 1 : 0.56;
  return sum;
}

/** Room a label of one or two voices takes at a text size, in CSS pixels. */
export function labelSize(lines: readonly string[], unit: number): { width: number; height: number } {
  const widest = Math.max(...lines.map((line, voice) => width(line) * (voice === 0 ? 1 : 0.92)), 1);
  return { width: Math.ceil(widest * unit + 4), height: Math.ceil(lines.length * unit * 1.2) };
}
