/**
 * Whether letters are large enough for the eye, measured in the page. The function is sent to the page as it stands, so
 * it uses nothing from outside itself.
 */

/** Text whose capitals fill less than 0.7 degrees of sight on this screen at this distance. */
export async function smallLetters(screen: {
  readonly diagonal: number;
  readonly distance: number;
}): Promise<string[]> {
  /** A hair's breadth of rounding. */
  const slack = 0.985;
  const mm = Math.hypot(innerWidth, innerHeight) / (screen.diagonal * 25.4);
  const needed = screen.distance * 1000 * Math.tan((0.7 * Math.PI) / 180) * mm;
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return ['The page has nothing to measure letters with.'];
  const capitals = new Map<string, number>();
  /** Height of a capital as a share of the size of its letters. */
  const capitalOf = async (family: string, stretch: string): Promise<number> => {
    // Letters that aren't Chinese have a face of their own, which the page chooses by its stretch.
    const font = `${stretch === '75%' ? 'condensed ' : ''}400 200px ${family}`;
    const known = capitals.get(font);
    if (known !== undefined) return known;
    // A view whose words have no capital of this face has not fetched it.
    await document.fonts.load(font, 'H');
    pen.font = font;
    const share = pen.measureText('H').actualBoundingBoxAscent / 200;
    capitals.set(font, share);
    return share;
  };
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement;
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('[inert], [aria-hidden="true"]:not(svg):not(svg *), [role="status"].unseen')) continue;
    const { fontSize, fontFamily, fontStretch } = getComputedStyle(element);
    const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const scale = drawn ? Math.hypot(drawn.a, drawn.b) : 1;
    const height = parseFloat(fontSize) * scale * (await capitalOf(fontFamily, fontStretch));
    if (height < needed * slack) {
      faults.push(`“${text}” has capitals of ${(height / mm).toFixed(1)} mm, not ${(needed / mm).toFixed(1)}`);
    }
  }
  return [...new Set(faults)];
}
