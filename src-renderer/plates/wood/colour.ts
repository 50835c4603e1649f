/** Linear light, 0 … 1 and above. */
export type Light = readonly [red: number, green: number, blue: number];

/** A colour of the palette ("#RRGGBB") as linear light. */
export function light(hex: string): Light {
  const channel = (at: number) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2;
  return [channel(1), channel(3), channel(5)];
}

/** A ramp of colours as a table of `steps` lights, three numbers each. */
export function ramp(stops: readonly (readonly [at: number, hex: string])[], steps: number): Float32Array {
  const table = new Float32Array(steps * 3);
  for (let i = 0; i < steps; i++) {
    const at = i / (steps - 1);
    const next = Math.max(
      1,
      stops.findIndex(([position]) => position >= at),
    );
    const [fromAt, fromHex] = stops[next - 1] ?? [0, '#000000'];
    const [toAt, toHex] = stops[next] ?? [1, fromHex];
    const share = Math.min(1, Math.max(0, (at - fromAt) / (toAt - fromAt || 1)));
    const from = light(fromHex);
    const to = light(toHex);
    for (const c of [0, 1, 2] as const) table[i * 3 + c] = from[c] + (to[c] - from[c]) * share;
  }
  return table;
}

const curveSteps = 4096;
const curve = Float32Array.from({ length: curveSteps + 1 }, (_, i) => (i / curveSteps) ** (1 / 2.2) * 255);

/** Light as a printed value 0 … 255, not yet rounded. */
export function printed(value: number): number {
  const at = value <= 0 ? 0 : value >= 1 ? curveSteps : value * curveSteps;
  const low = at | 0;
  const from = curve[low] ?? 255;
  return from + ((curve[low + 1] ?? 255) - from) * (at - low);
}

/** How much a light is held back so that its brightest channel rolls off softly above 0.6, as film does. */
export function shoulder(brightest: number): number {
  if (brightest <= 0.6) return 1;
  const over = brightest - 0.6;
  return (0.6 + over / (1 + over / 0.4)) / brightest;
}
