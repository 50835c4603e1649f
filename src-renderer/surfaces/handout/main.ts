import { mount, tick } from 'svelte';
import '../../style/fonts.css';
import './handout.css';
import type { HandoutBridge } from '../../../src-main/contract/handout.ts';
import { inLanguage } from '../../core/state/app.svelte.ts';
import { languageTag } from '../../core/words/language-tag.ts';
import BookletView from './Booklet.svelte';
import { numberSources } from './numbering.ts';
import { type PrintPicture, takePictures } from './pictures.ts';
import { declarePrintFonts } from './print-fonts.ts';
import { sayFor } from './words.ts';

/** Makes the booklet that the program asks for; the page says `data-settled` when it may be printed. */
async function makeBooklet(bridge: HandoutBridge, target: HTMLElement): Promise<void> {
  const order = await bridge.nianlunHandout();
  const root = document.documentElement;
  root.lang = languageTag(order.languages[0] ?? 'zh');
  root.dataset.voices = String(order.languages.length);
  document.title = order.languages.map((language) => inLanguage(order.exhibition.title, language)).join(' | ');
  const say = sayFor(order);
  await bridge.nianlunLetters(JSON.stringify([order, say.letters]));
  declarePrintFonts(document);
  const pictures = await takePictures(order, (clip) => bridge.nianlunPhotograph(clip));
  const booklet = { order, say, numbers: numberSources(order.exhibition), pictures };
  const view = mount(BookletView, { target, props: { booklet } });
  await tick();
  await lettersThere();
  view.lay();
  await tick();
  await Promise.all([lettersThere(), picturesThere(pictures), photographsThere()]);
  root.dataset.settled = 'true';
}

/** Letters are fetched when they are first laid out. */
async function lettersThere(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await document.fonts.ready;
}

/** What is printed before its photograph has been read is printed without it. */
async function picturesThere(pictures: ReadonlyMap<string, PrintPicture>): Promise<void> {
  await Promise.all(
    [...pictures.values()].map(({ address }) => {
      const image = new Image();
      image.src = address;
      return image.decode();
    }),
  );
}

/** One that can't be read leaves its place empty, and its words stand. */
async function photographsThere(): Promise<void> {
  await Promise.all(
    [...document.images].map((image) =>
      image.decode().catch((problem: unknown) => console.warn(`"${image.src}" could not be printed.`, problem)),
    ),
  );
}

const target = document.getElementById('handout');
if (!target) throw new Error('The page has no #handout to draw in.');
// Opened by anybody else than the program, the page stays empty.
if ('nianlunHandout' in globalThis) await makeBooklet(globalThis as unknown as HandoutBridge, target);
