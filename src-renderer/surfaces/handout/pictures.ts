/** The chapters' pictures, each run as on the wall until it rests, and photographed in the resolution of print. */
import type { Size } from '../../core/model/rect.ts';
import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import type { HandoutBridge, HandoutOrder } from '../../../src-main/contract/handout.ts';
import { easings } from '../../core/model/easing.ts';
import { idle } from '../../core/time/busy.ts';
import { stillClock } from '../../core/time/clock.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { pictureOf } from '../../pictures/chapter-picture.ts';

/** The width of an A4 sheet at 300 dots an inch, in pixels. */
const sheetWidth = 2480;
/** The upright composition of 1080 × 1920 units, as wide as the sheet. */
const scale = sheetWidth / 1080;
const stageSize = { width: sheetWidth, height: Math.round(1920 * scale) };
/** Of letters beside the picture, in units; scenes measure their words by it. */
const letterUnits = 46 / 3;
/** The picture is what stands above the words. */
const shownHeight = Math.round(stageSize.height * 0.44);
/** Its foot is lost in lines of the bare paper, from here on. */
const fadeFrom = 0.76;
/** Words stand above it. */
const wordsUpTo = 0.86;

/** A chapter's picture for print; its pixels are also those of the words. */
export interface PrintPicture extends Size {
  /** Where the page finds its photograph. */
  readonly address: string;
  readonly words: readonly PictureWord[];
}

/** Takes the pictures of all chapters, one after another; the stage is gone afterwards. */
export async function takePictures(
  { exhibition, languages }: HandoutOrder,
  photograph: HandoutBridge['nianlunPhotograph'],
): Promise<ReadonlyMap<string, PrintPicture>> {
  const taken = new Map<string, PrintPicture>();
  for (const chapter of exhibition.chapters) {
    const { stage, destroy } = await runToItsEnd(chapter, { exhibition, languages });
    const words = wordsIn(stage, languages[0] ?? 'zh', shownHeight * wordsUpTo);
    stage.append(fadingFoot());
    const address = await photograph({ x: 0, y: 0, width: stageSize.width, height: shownHeight });
    destroy();
    taken.set(chapter.id, { address, width: stageSize.width, height: shownHeight, words });
  }
  return taken;
}

/** Runs a picture to its last page. */
async function runToItsEnd(
  chapter: Chapter,
  { exhibition, languages }: Pick<HandoutOrder, 'exhibition' | 'languages'>,
): Promise<{ readonly stage: HTMLElement; readonly destroy: () => void }> {
  const clock = stillClock();
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.style.width = `${stageSize.width}px`;
  stage.style.height = `${stageSize.height}px`;
  stage.style.setProperty('--u', `${letterUnits * scale}px`);
  document.body.append(stage);
  const { ground, load } = pictureOf(chapter);
  const { mount } = await load();
  const scene = mount(stage, {
    chapter,
    exhibition,
    clock,
    size: { ...stageSize, ratio: 1, quiet: { x: 0, y: stageSize.height * 0.55, width: stageSize.width, height: 0 } },
    ground: ground === 'hall' ? 'paper' : ground,
    calm: false,
    easing: easings[0],
    highContrast: false,
    page: chapter.pages.length,
    languages,
  });
  // Fonts, printing and virtual time may each start another.
  for (let quiet = 0; quiet < 2; quiet++) {
    await document.fonts.ready;
    await idle();
    await clock.settled();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return {
    stage,
    destroy: () => {
      scene.destroy();
      stage.remove();
    },
  };
}

/** The picture ends in lines that open until only white paper is left, as its ground closes over it on the wall. */
function fadingFoot(): HTMLCanvasElement {
  const { width } = stageSize;
  const from = Math.floor(shownHeight * fadeFrom);
  const foot = document.createElement('canvas');
  foot.className = 'fading-foot';
  foot.width = width;
  foot.height = shownHeight - from;
  foot.style.top = `${from}px`;
  const pen = foot.getContext('2d');
  if (!pen) throw new Error("No canvas: the booklet's pictures can't be taken. Run the command again.");
  const white = new ImageData(width, foot.height);
  white.data.fill(255);
  for (let y = 0, at = 3; y < foot.height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const across = x / scale;
      const down = (from + y) / scale;
      const wave = (noise(across * 0.006, down * 0.01) - 0.5) * 22;
      const end = shownHeight / scale;
      const share = smooth(end * (fadeFrom + 0.02), end * 0.97, down + wave) * 1.25;
      // Between lines that touch, a hair would be left.
      white.data[at] = share >= 1 ? 255 : 255 * lines(down + wave, 11, share, 0.15, 1 / scale);
    }
  }
  pen.putImageData(white, 0, 0);
  return foot;
}

/** A word that stands inside a picture: it is set in type, and its ground alone is part of the photograph. */
interface PictureWord {
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
function wordsIn(stage: HTMLElement, language: string, height: number): PictureWord[] {
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
