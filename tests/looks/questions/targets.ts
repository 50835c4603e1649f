/** Whether controls fit a finger and can be reached, measured in the page; each function stands for itself. */

/** Controls smaller than a finger needs. */
export function smallTargets(): string[] {
  const needed = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')) * 20 - 0.5;
  return [...document.querySelectorAll<HTMLElement>('button, [role="slider"]')]
    .filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[data-away], [inert]') === null,
    )
    .flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      const name = each.dataset['control'] ?? each.innerText.trim();
      return width < needed || height < needed ? [`“${name}” is ${Math.round(width)} × ${Math.round(height)} px`] : [];
    });
}

/** Controls above the zone that low reach promises: the lower third, or 45 % of a portrait screen. */
export function aboveReach(): string[] {
  const zone = innerHeight * (innerHeight > innerWidth ? 0.55 : 2 / 3);
  // A touch beside a sheet closes it too; the sheet's own button is what is reached.
  return [...document.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])')]
    .filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[data-away], [inert]') === null,
    )
    .flatMap((each) => {
      const box = each.getBoundingClientRect();
      let [top, bottom] = [box.top, box.bottom];
      for (let over = each.parentElement; over; over = over.parentElement) {
        if (getComputedStyle(over).overflowY === 'visible') continue;
        top = Math.max(top, over.getBoundingClientRect().top);
        bottom = Math.min(bottom, over.getBoundingClientRect().bottom);
      }
      const name = each.dataset['control'] ?? each.innerText.trim();
      return bottom - top > 1 && top < zone - 1 ? [`“${name}” begins at ${Math.round(top)} of ${innerHeight}`] : [];
    });
}
