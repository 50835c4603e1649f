import { isOutOfReach } from '../core/gesture/out-of-reach.ts';

/** What keys can reach, in the order in which it stands in the page. */
const reachable = 'button:enabled:not([tabindex="-1"]), [tabindex="0"]';

function operable(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (each) => !isOutOfReach(each) && each.checkVisibility({ visibilityProperty: true }),
  );
}

/** A column of text is read on before the focus leaves it: by this share of its height, so that no line is missed. */
const readOn = 0.8;

/** Scrolls the text that has the focus; false where it has come to its end, or nothing scrolls. */
function scrolled(here: Element | null, step: 1 | -1): boolean {
  if (here === null || !/auto|scroll/.test(getComputedStyle(here).overflowY)) return false;
  const left = step === 1 ? here.scrollHeight - here.clientHeight - here.scrollTop : here.scrollTop;
  if (left < 1) return false;
  here.scrollBy({ top: step * here.clientHeight * readOn });
  return true;
}

/**
 * Moves the focus to the next thing that can be operated (or the one before), round and round; text that has it is read
 * to its end before, unless it `skips`.
 */
export function stepFocus(step: 1 | -1, skips = false): void {
  const here = document.activeElement;
  if (!skips && scrolled(here, step)) return;
  const all = operable();
  const at = here === null ? -1 : all.indexOf(here as HTMLElement);
  const target = at === -1 ? beside(all, here, step) : all.at((at + step) % all.length);
  target?.focus();
}

/** From a place that is no stop itself (a view just opened, a sheet) on to the first stop in it. */
function beside(all: readonly HTMLElement[], here: Element | null, step: 1 | -1): HTMLElement | undefined {
  const follows = (each: HTMLElement) =>
    here === null || (here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 1 ? (all.find(follows) ?? all[0]) : (all.findLast((each) => !follows(each)) ?? all.at(-1));
}
