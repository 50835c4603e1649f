/** Widths of names, so that labels can be placed before they are shown. */
const widths = new Map<string, number>();
const asked = new Set<string>();
/** Characters whose slices are there. */
const here = { sans: new Set<string>(), serif: new Set<string>() };
let context: CanvasRenderingContext2D | null = null;
/** Counts the slices of the fonts that came: measurements made before are repeated. */
let slices = $state(0);

/** A size large enough for widths without a fraction, from which others follow. */
const usual = 100;
/** The Latin serif draws its letters wider below so many CSS pixels, as print for reading does: there it is measured as it is set. */
const widerBelow = 60;
const smallest = 8;

/** Width of a line in CSS pixels, in the sans or the bold serif; for a size of 1 px, as a share of large letters. */
export function measureText(text: string, size: number, serif: boolean): number {
  // Latin letters as texts in European languages have them: see style/base.css.
  const family = serif ? 'Serif' : 'Sans';
  const measured = serif && size >= smallest && size < widerBelow ? Math.round(size) : usual;
  const font = `condensed ${serif ? 700 : 500} ${measured}px "Latin ${family}", "Noto ${family} SC Variable"`;
  const key = `${serif} ${measured} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size;
  context.font = font;
  const share = context.measureText(text).width / measured;
  if (isHere(font, text, here[serif ? 'serif' : 'sans'])) widths.set(key, share);
  else if (slices >= 0 && !asked.has(key)) {
    asked.add(key);
    void document.fonts.load(font, text).then(() => slices++);
  }
  return share * size;
}

/** The browser looks through hundreds of slices for each answer, up to a millisecond: it is asked of new characters alone. */
function isHere(font: string, text: string, known: Set<string>): boolean {
  const unknown = [...text].filter((character) => !known.has(character));
  if (unknown.length === 0) return true;
  if (!document.fonts.check(font, unknown.join(''))) return false;
  for (const character of unknown) known.add(character);
  return true;
}
