/** Paths of the wall's letters. */
import { filesUnder } from '../files-under.ts';
import type { Handler, Routes, Routing } from '../routing.ts';
import type { WallFonts } from '../wall-fonts.ts';

/** More new characters than an address may hold; a page that lacks more asks for all. */
const mostAsked = 1000;

/** A file's name changes with its content. */
const forever = 'public, max-age=31536000, immutable';

/** `pages` is the folder of the built pages, which has the fonts that come with the program. */
export function fontRoutes(fonts: WallFonts, pages: string, { refuse }: Pick<Routing, 'refuse'>): Routes {
  const shipped = filesUnder({ root: `${pages}/fonts`, prefix: '/fonts/' }, refuse);
  const sheet: Handler = (context) => {
    const characters = context.req.query('characters');
    if (characters !== undefined && characters.length > mostAsked) return refuse(context, 400, 'too many characters');
    const css = characters === undefined ? fonts.sheet() : fonts.sheetFor(characters);
    return context.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' });
  };
  return {
    '/fonts.css': { GET: sheet },
    '/fonts/*': {
      GET: async (context) => {
        const own = fonts.font(context.req.path.slice('/fonts/'.length));
        const answer =
          own === undefined
            ? await shipped(context)
            : new Response(Buffer.from(own), { headers: { 'content-type': 'font/woff2' } });
        if (answer.ok) answer.headers.set('cache-control', forever);
        return answer;
      },
    },
  };
}
