/** Widths of names, so that labels can be placed before they are shown. */
const widths = new Map<string, number>();
const asked = new Set<string>();
let context: CanvasRenderingContext2D | null = null;
/** Counts the slices of the fonts that came: whoever measured before is told to measure again. */
let slices = $state(0);

/** Width of a line in CSS pixels, in the sans or the bold serif. */
export function measureText(text: string, size: number, serif: boolean): number {
  const font = serif ? '700 100px "Noto Serif SC Variable"' : '500 100px "Noto Sans SC Variable"';
  const key = `${serif} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size;
  context.font = font;
  const share = context.measureText(text).width / 100;
  if (document.fonts.check(font, text)) widths.set(key, share);
  else if (slices >= 0 && !asked.has(key)) {
    asked.add(key);
    void document.fonts.load(font, text).then(() => slices++);
  }
  return share * size;
}
