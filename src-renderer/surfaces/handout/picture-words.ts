/** A word that stands inside a picture: it is set in type, and its ground alone is part of the photograph. */
export interface PictureWord {
  readonly text: string;
  readonly language: string;
  /** Where its line begins, at half its thickness; CSS pixels of the stage. */
  readonly x: number;
  readonly y: number;
  /** Lines that run down begin at the top. */
  readonly down: boolean;
  readonly size: number;
  readonly weight: string;
  readonly colour: string;
}

/** A word that shines less than so is on its way out. */
const seen = 0.5;

/** The words that can be seen in a running picture, down to a height of the stage. */
export function wordsIn(stage: HTMLElement, language: string, height: number): PictureWord[] {
  const origin = stage.getBoundingClientRect();
  const found: PictureWord[] = [];
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    const text = node.nodeValue?.trim();
    if (!holder || !text || opacityOf(holder, stage) < seen) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(holder);
    const down = style.writingMode.startsWith('vertical');
    const x = (down ? box.left + box.width / 2 : box.left) - origin.left;
    const y = (down ? box.top : box.top + box.height / 2) - origin.top;
    if (box.width === 0 || y > height) continue;
    found.push({
      text,
      language: holder.closest<HTMLElement>('[lang]')?.lang ?? language,
      x,
      y,
      down,
      size: Number.parseFloat(style.fontSize),
      weight: style.fontWeight,
      colour: style.color,
    });
  }
  return found;
}

function opacityOf(element: HTMLElement, root: HTMLElement): number {
  let opacity = 1;
  for (let at: HTMLElement | null = element; at && at !== root; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}
