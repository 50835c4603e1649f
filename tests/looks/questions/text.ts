/**
 * What a critical eye sees on a page, measured inside it. Every function is sent to the page as it stands, so it uses
 * nothing from outside itself; each gives one sentence for each fault, and none where all is well.
 */

/**
 * Text (but for what is drawn in a picture) that is cut off, leaves the screen, lies on other text or on a control, or has
 * a line of one Han character. `within` names the part of the page that is looked at: a strip lies over what it covers.
 */
export function textFaults(within: string): string[] {
  interface Line {
    readonly block: Element;
    readonly text: string;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** Half the height that ink takes. */
    readonly em: number;
  }
  const slack = 2;
  const faults: string[] = [];
  const part = document.querySelector(within);
  if (!part) return [`There is no ${within} on the page`];
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"], .frost, .unseen, svg') === null;
  /** Names in a chapter's picture stand as its composition asks; where words need the room, its veil lies over them. */
  const inPicture = (element: Element): boolean => element.closest('.print') !== null;
  const veiled = (element: Element): boolean =>
    inPicture(element) && element.closest('.chapter')?.querySelector('.veil:not(.gone)') !== null;
  const blockOf = (node: Node): Element => {
    let element = node.parentElement as Element;
    while (getComputedStyle(element).display === 'inline' && element.parentElement) element = element.parentElement;
    return element;
  };
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);
  /** The part of the screen in which an element's contents can be seen; null bounds above and below in what scrolls. */
  const windowOf = (
    element: Element,
  ): { left: number; right: number; top: number; bottom: number; scrolls: boolean } => {
    const seen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight, scrolls: false };
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = each.getBoundingClientRect();
      seen.left = Math.max(seen.left, box.left);
      seen.right = Math.min(seen.right, box.right);
      seen.top = Math.max(seen.top, box.top);
      seen.bottom = Math.min(seen.bottom, box.bottom);
      seen.scrolls ||= scrolls(each);
    }
    return seen;
  };

  const lines: Line[] = [];
  const blocks = new Map<Element, Map<number, { text: string; rects: DOMRect[] }>>();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (text.trim() === '' || !node.parentElement || !shown(node.parentElement) || veiled(node.parentElement)) continue;
    const block = blockOf(node);
    const found = blocks.get(block) ?? new Map<number, { text: string; rects: DOMRect[] }>();
    blocks.set(block, found);
    const range = document.createRange();
    let at = 0;
    for (const character of text) {
      range.setStart(node, at);
      at += character.length;
      range.setEnd(node, at);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const middle = Math.round((box.top + box.bottom) / 2);
      // Small letters beside large numerals stand on the same line, with another middle.
      const tall = (line: { rects: DOMRect[] } | undefined) => Math.max(box.height, line?.rects[0]?.height ?? 0);
      const key = [...found.keys()].find((each) => Math.abs(each - middle) < tall(found.get(each)) / 3) ?? middle;
      const line = found.get(key) ?? { text: '', rects: [] };
      line.text += character;
      line.rects.push(box);
      found.set(key, line);
    }
  }
  for (const [block, found] of blocks) {
    const em = parseFloat(getComputedStyle(block).fontSize);
    for (const [middle, { text, rects }] of found) {
      // Numerals reach neither as far up as a Han character nor below their line.
      const ink = em * (/^[\d\s]+$/.test(text) ? 0.37 : 0.42);
      lines.push({
        block,
        text: text.trim(),
        em,
        top: middle - ink,
        bottom: middle + ink,
        left: Math.min(...rects.map((each) => each.left)),
        right: Math.max(...rects.map((each) => each.right)),
      });
      const words = text.replace(/[\p{P}\p{S}\s]/gu, '');
      if (found.size > 1 && !inPicture(block) && /^\p{Script=Han}$/u.test(words))
        faults.push(`“${text.trim()}” stands alone on its line`);
    }
  }

  const visible: Line[] = [];
  for (const line of lines) {
    const seen = windowOf(line.block);
    // A page that is read in parts shows whole lines: those of another part are not seen at all.
    const elsewhere = line.bottom <= seen.top || line.top >= seen.bottom;
    if (elsewhere && line.block.closest('[data-parts]')) continue;
    const cutAcross = line.left < seen.left - slack || line.right > seen.right + slack;
    const cutDown = !seen.scrolls && (line.top < seen.top - slack || line.bottom > seen.bottom + slack);
    if (cutAcross || cutDown) faults.push(`“${line.text}” is cut off`);
    if (line.bottom > seen.top && line.top < seen.bottom) {
      visible.push({ ...line, top: Math.max(line.top, seen.top), bottom: Math.min(line.bottom, seen.bottom) });
    }
  }
  const over = (a: Omit<Line, 'block' | 'text' | 'em'>, b: Omit<Line, 'block' | 'text' | 'em'>): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  visible.forEach((a, index) => {
    for (const b of visible.slice(index + 1)) {
      if (a.block !== b.block && !(inPicture(a.block) && inPicture(b.block)) && over(a, b))
        faults.push(`“${a.text}” and “${b.text}” lie on each other`);
    }
  });
  for (const control of part.querySelectorAll('button:not([tabindex="-1"])')) {
    if (!shown(control)) continue;
    const box = control.getBoundingClientRect();
    const seen = windowOf(control);
    const open = {
      left: Math.max(box.left, seen.left),
      right: Math.min(box.right, seen.right),
      top: Math.max(box.top, seen.top),
      bottom: Math.min(box.bottom, seen.bottom),
    };
    for (const line of visible) {
      if (!control.contains(line.block) && over(line, open)) {
        faults.push(`“${line.text}” lies on the control “${(control as HTMLElement).innerText.trim()}”`);
      }
    }
  }
  return [...new Set(faults)];
}
