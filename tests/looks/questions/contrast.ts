/**
 * Whether words over a picture can be read: their colours against what really lies behind them, pixel by pixel. The
 * functions are sent to the page as they stand, so they use nothing from outside themselves.
 */
import type { Page } from 'playwright/test';

interface Run {
  readonly text: string;
  readonly colour: string;
  readonly large: boolean;
  readonly em: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every line of text in the places on the glass, with its colour. Letters cut out of a gradient have none. */
function linesOfText(): Run[] {
  const runs: Run[] = [];
  const unit = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--u'));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('[inert], [aria-hidden="true"], .frost, .unseen, nav')) continue;
    // Names in a chapter's picture, where an exhibit stands over it.
    if (element.closest('.print') && element.closest('.chapter')?.querySelector('.stand:not([data-away])')) continue;
    const { color, fontSize } = getComputedStyle(element);
    if (/, 0\)$|transparent/.test(color)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // What has scrolled away is not seen; what stands in its place is not its ground.
    const open = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = each.getBoundingClientRect();
      open.left = Math.max(open.left, box.left);
      open.top = Math.max(open.top, box.top);
      open.right = Math.min(open.right, box.right);
      open.bottom = Math.min(open.bottom, box.bottom);
    }
    for (const { x, y, width, height } of range.getClientRects()) {
      const right = Math.min(open.right, x + width);
      const bottom = Math.min(open.bottom, y + height);
      const left = Math.max(open.left, x);
      const top = Math.max(open.top, y);
      if (right - left < 4 || bottom - top < 4) continue;
      const em = parseFloat(fontSize);
      runs.push({
        text,
        colour: color,
        large: em > unit * 1.6,
        em,
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
      });
    }
  }
  return runs;
}

/** Reads the picture of the page without its words, and gives one sentence for each line that is too faint on it. */
async function faintLines({ runs, picture }: { runs: Run[]; picture: string }): Promise<string[]> {
  /** This share of a line may lie on a hair of light: a printmaker's line, a bead. */
  const mayBeFaint = 0.06;
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!pen) return ['The page has nothing to read its picture with.'];
  pen.drawImage(bitmap, 0, 0);
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (red: number, green: number, blue: number): number =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return runs.flatMap(({ text, colour, large, em, x, y, width, height }) => {
    const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const own = luminance(red, green, blue);
    // Ink fills the middle of a line; a stroke is seen against what lies a stroke's width around it.
    const top = Math.round(y + height / 2 - em * 0.45);
    const cell = Math.max(2, Math.round(em / 6));
    const { data } = pen.getImageData(Math.round(x), top, Math.round(width), Math.round(em * 0.9));
    const across = Math.round(width);
    let cells = 0;
    let faint = 0;
    let worst = 21;
    for (let row = 0; row + cell <= Math.round(em * 0.9); row += cell) {
      for (let column = 0; column + cell <= across; column += cell) {
        const sum = [0, 0, 0];
        for (let dy = 0; dy < cell; dy++) {
          for (let dx = 0; dx < cell; dx++) {
            const at = ((row + dy) * across + column + dx) * 4;
            for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
          }
        }
        const [r = 0, g = 0, b = 0] = sum.map((each) => each / cell ** 2);
        const behind = luminance(r, g, b);
        const ratio = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
        cells += 1;
        worst = Math.min(worst, ratio);
        if (ratio < (large ? 3 : 4.5)) faint += 1;
      }
    }
    const share = faint / Math.max(1, cells);
    return share > mayBeFaint
      ? [
          `“${text.slice(0, 40)}” is faint on ${Math.round(share * 100)} % of its ground (at worst ${worst.toFixed(1)}:1)`,
        ]
      : [];
  });
}

/** Takes the words away, looks at what lay behind them, and gives one sentence for each line that was too faint. */
export async function faintOnPicture(page: Page): Promise<string[]> {
  const runs = await page.evaluate(linesOfText);
  await page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync('* { -webkit-text-fill-color: transparent !important; }');
    document.adoptedStyleSheets = [bare];
  });
  const picture = (await page.screenshot({ type: 'png' })).toString('base64');
  return [...new Set(await page.evaluate(faintLines, { runs, picture }))];
}
