/** Whether words fade away without a way to the rest of them, measured in the page. Sent to the page as it stands. */

/**
 * Lines of text in the clear end of a mask that runs out along a line, where no control near them shows more.
 *
 * @param scrolled leave out parts that scroll, as on staff's and guides' pages, where a fading edge marks a list that goes on
 */
export function fadedText(scrolled: boolean): string[] {
  /** What is left of a letter, from 0 to 1, where it can still be read. */
  const readable = 0.75;
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"], .unseen') === null;
  interface Stop {
    readonly left: number;
    readonly at: number;
  }
  /** Commas that stand in no brackets of their own. */
  const parts = (text: string): string[] => {
    const found = [''];
    let depth = 0;
    for (const letter of text) {
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (letter === ',' && depth === 0) found.push('');
      else found[found.length - 1] += letter;
    }
    return found.map((each) => each.trim());
  };
  /** How much a mask leaves of what lies so far along its line, which is so long; null for a mask of another kind. */
  const maskOf = (mask: string): { readonly across: boolean; left(at: number, long: number): number } | null => {
    const inner = /^linear-gradient\((.*)\)$/.exec(mask)?.[1];
    if (inner === undefined) return null;
    const [first = '', ...others] = parts(inner);
    const turned = /^(?:to |-?[\d.]+deg)/.test(first);
    const stops = turned ? others : [first, ...others];
    const across = turned && /^(?:to (?:right|left)|-?(?:90|270)deg)/.test(first);
    const backwards = turned && /^(?:to (?:left|top)|(?:-90|270|0)deg)/.test(first);
    const placed = (long: number): Stop[] =>
      stops.map((stop, index) => {
        const colour = /^rgba?\([^)]*\)/.exec(stop)?.[0] ?? '';
        const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(colour)?.[1];
        const where = stop.slice(colour.length);
        const share = /(-?[\d.]+)%/.exec(where)?.[1];
        const pixels = /([+-]?)\s*(-?[\d.]+)px/.exec(where);
        const at =
          where.trim() === ''
            ? (index / Math.max(1, stops.length - 1)) * long
            : (share === undefined ? 0 : (Number(share) / 100) * long) +
              (pixels ? (pixels[1] === '-' ? -1 : 1) * Number(pixels[2]) : 0);
        return { left: alpha === undefined ? 1 : Number(alpha), at };
      });
    return {
      across,
      left(at, long) {
        const along = backwards ? long - at : at;
        const line = placed(long);
        const after = line.findIndex((stop) => stop.at >= along);
        const [one, other] = after <= 0 ? [line.at(after), line.at(after)] : [line[after - 1], line[after]];
        if (!one || !other) return 1;
        const way = other.at - one.at;
        return one.left + (other.left - one.left) * (way === 0 ? 0 : (along - one.at) / way);
      },
    };
  };
  const faults: string[] = [];
  for (const masked of document.querySelectorAll<HTMLElement>('body *')) {
    const image = getComputedStyle(masked).maskImage;
    if (image === 'none' || !shown(masked)) continue;
    const scrolls = /auto|scroll/.test(getComputedStyle(masked).overflowY) && masked.scrollHeight > masked.clientHeight;
    if (scrolled && scrolls) continue;
    const mask = maskOf(image);
    if (!mask) continue;
    // The control that shows more stands beside the masked part, or in the same dialogue or opened exhibit.
    const frames = [masked.parentElement, masked.closest('[role="dialog"], [data-opened]')];
    const more = frames.map((frame) => frame?.querySelector('[data-control="more-below"]'));
    if (more.some((control) => control && shown(control))) continue;
    const box = masked.getBoundingClientRect();
    const walker = document.createTreeWalker(masked, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      if (text === '' || !node.parentElement || !shown(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const faint = [...range.getClientRects()].some((line) => {
        const middle = (line.top + line.bottom) / 2;
        if (line.width === 0 || middle < box.top || middle > box.bottom) return false;
        const left = mask.across
          ? Math.min(mask.left(line.left - box.left, box.width), mask.left(line.right - box.left, box.width))
          : mask.left(middle - box.top, box.height);
        return left < readable;
      });
      if (faint) faults.push(`“${text.slice(0, 40)}” fades away, and no control shows the rest`);
    }
  }
  return [...new Set(faults)];
}
