/** Whether what is chosen is told by lightness and not by colour alone. Sent to the page as it stands. */

/** Chosen buttons whose ground is about as light as that of a button that is not chosen. */
export function chosenAlike(): string[] {
  /** How far apart the two grounds must lie, where 0 is black and 1 is white. */
  const needed = 0.35;
  /** How light a button's ground is; one without a ground of its own shows the page. */
  const light = (element: Element): number => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] =
        getComputedStyle(each)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      if (alpha > 0.6) return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    }
    return 0;
  };
  const seen = [...document.querySelectorAll<HTMLElement>('[aria-pressed]')].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[data-away], [inert]') === null,
  );
  const other = seen.find((each) => each.ariaPressed === 'false');
  return seen
    .filter((each) => each.ariaPressed === 'true')
    .flatMap((chosen) => {
      if (!other) return [`“${chosen.innerText.trim()}” is chosen, and there is nothing to compare it with`];
      const apart = Math.abs(light(chosen) - light(other));
      return apart > needed ? [] : [`“${chosen.innerText.trim()}” is chosen, and differs by ${apart.toFixed(2)}`];
    });
}
