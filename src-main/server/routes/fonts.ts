/** The wall's letters. */
import { filesUnder } from '../files-under.ts';
import { type Handlers, Refusal } from '../routing.ts';
import type { WallFonts } from '../wall-fonts.ts';

/** A file's name changes with its content. */
const forever = 'public, max-age=31536000, immutable';

/** `pages` is the folder of the built pages, which has the fonts that come with the program. */
export function fontRoutes(fonts: WallFonts, pages: string) {
  const shipped = filesUnder({ root: `${pages}/fonts`, prefix: '/fonts/' });
  return {
    'GET /fonts.css': ({ query: { characters }, context }) => {
      const css = characters === undefined ? fonts.sheet() : fonts.sheetFor(characters);
      return context.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' });
    },
    'GET /fonts/*': async (asked) => {
      const own = fonts.font(asked.context.req.path.slice('/fonts/'.length));
      const answer =
        own === undefined
          ? await shipped(asked)
          : new Response(Buffer.from(own), { headers: { 'content-type': 'font/woff2' } });
      if (!(answer instanceof Refusal) && answer.ok) answer.headers.set('cache-control', forever);
      return answer;
    },
  } satisfies Partial<Handlers>;
}
