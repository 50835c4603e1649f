/** Which fonts really draw the letters of a page, as DevTools reports them. */
import type { CDPSession, Page } from 'playwright/test';

/** The families that the program brings: Noto Sans and Serif, and Source Sans and Serif for what those lack. */
const bundled = /^(?:Noto|Source) S/;
/** Marks the elements that are asked. */
const mark = 'data-asked-for-fonts';

/**
 * Runs in the page: marks as few elements as cover all text. DevTools answers for the text of an element and of its
 * children, so an element whose parent is marked need not be; what stands before and after an element counts as its own.
 */
function markWritten(mark: string): void {
  const generated = (element: Element): boolean =>
    ['::before', '::after'].some((each) => {
      const { content } = getComputedStyle(element, each);
      return content !== 'none' && content !== 'normal' && content !== '""';
    });
  const written = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
  for (const element of document.querySelectorAll('body, body *')) {
    if (generated(element)) element.setAttribute(mark, '');
    else if (written(element)) (element === document.body ? element : element.parentElement)?.setAttribute(mark, '');
  }
}

/** DevTools for one page, for as long as it is open; each session would begin with the whole document. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function openSession(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  return devtools;
}

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? openSession(page);
  sessions.set(page, session);
  return session;
}

/** The innermost element in which a font draws letters, as the page has it. */
async function drawnBy(devtools: CDPSession, family: string, asked: number): Promise<string> {
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: asked, selector: '*' });
  let innermost = asked;
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.some(({ familyName }) => familyName === family)) innermost = nodeId;
  }
  const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId: innermost });
  return outerHTML.slice(0, 300);
}

/** One sentence for each font that does not come with the program, and one where none of its own is used. */
export async function strangeFonts(page: Page): Promise<string[]> {
  const devtools = await sessionOf(page);
  await page.evaluate(markWritten, mark);
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: `[${mark}]` });
  const answers = await Promise.all(
    nodeIds.map(async (nodeId) => ({ nodeId, ...(await devtools.send('CSS.getPlatformFontsForNode', { nodeId })) })),
  );
  const used = answers.flatMap(({ nodeId, fonts }) => fonts.map((font) => ({ nodeId, ...font })));
  const own = used.filter(({ isCustomFont, familyName }) => isCustomFont && bundled.test(familyName));
  const strangers = new Map(
    used.filter((font) => !own.includes(font)).map(({ familyName, nodeId }) => [familyName, nodeId]),
  );
  const faults = own.length > 0 ? [] : ['No letter is drawn by a bundled font'];
  for (const [family, nodeId] of strangers)
    faults.push(`${family} draws letters of ${await drawnBy(devtools, family, nodeId)}`);
  return faults;
}
