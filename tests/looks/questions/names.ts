/**
 * Whether each name lies nearest to what it names. Nodes are painted, so a still page writes down where they lie: all of
 * them on one element (`data-nodes`), and beside it on each name its own (`data-node`). Sent to the page as it stands.
 */

/** Names that lie nearer to another node than to their own, or whose line ends at another. */
export function foreignNames(): string[] {
  /** Rounded places, in CSS pixels. */
  const rounded = 2;
  /** Two nodes whose distances differ by less than so many letters are as near as each other to the eye. */
  const alike = 0.25;
  /** A name at the end of a line may not come closer to another node than so many of its letters: it would be read as that one's. */
  const apart = 0.5;
  const pointsIn = (text: string): { readonly x: number; readonly y: number }[] =>
    text
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => {
        const [x = NaN, y = NaN] = each.split(',').map(Number);
        return { x, y };
      });
  /** What ink covers of a name: letters fill the middle of their line. */
  const inkOf = (name: HTMLElement): DOMRect[] => {
    const found: DOMRect[] = [];
    const walker = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const half = node.parentElement ? parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.42 : 0;
      for (const box of range.getClientRects()) {
        const middle = (box.top + box.bottom) / 2;
        if (box.width > 0) found.push(new DOMRect(box.left, middle - half, box.width, 2 * half));
      }
    }
    return found;
  };
  return [...document.querySelectorAll<HTMLElement>('[data-nodes]')].flatMap((field) => {
    if (
      !field.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      field.closest('[data-away], [inert]')
    )
      return [];
    const { left, top } = field.getBoundingClientRect();
    const onGlass = pointsIn(field.dataset['nodes'] ?? '')
      .map(({ x, y }) => ({ x: x + left, y: y + top }))
      // Nodes beyond the screen don't count: they can't be seen.
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight);
    return [...(field.parentElement?.querySelectorAll<HTMLElement>('[data-node]') ?? [])].flatMap((name) => {
      if (!name.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const ink = inkOf(name);
      if (ink.length === 0) return [];
      const away = ({ x, y }: { readonly x: number; readonly y: number }): number =>
        Math.min(
          ...ink.map((box) =>
            Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)),
          ),
        );
      const own = pointsIn(name.dataset['node'] ?? '').map(({ x, y }) => ({ x: x + left, y: y + top }));
      const foreign = onGlass.filter((node) => own.every(({ x, y }) => Math.hypot(node.x - x, node.y - y) > rounded));
      const nearest = Math.min(...foreign.map(away));
      const text = name.innerText.trim().replace(/\s+/g, ' ');
      const letter = parseFloat(getComputedStyle(name).fontSize);
      if (name.dataset['led'] !== undefined) {
        return nearest < letter * apart
          ? [`“${text}” stands off its node, ${Math.round(nearest)} px from another`]
          : [];
      }
      const mine = Math.min(...own.map(away));
      return nearest < mine - letter * alike
        ? [`“${text}” lies ${Math.round(nearest)} px from another node and ${Math.round(mine)} px from its own`]
        : [];
    });
  });
}
