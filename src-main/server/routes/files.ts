/** What every page loads: the exhibition and its media, the built pages, plates and fonts. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Shown } from '../../exhibition/index.ts';
import { largestPlate, type PlateStore } from '../../store/plates.ts';
import { readBytes } from '../body.ts';
import { answerFile, filesUnder } from '../file-answer.ts';
import type { HallPictures } from '../pictures/hall-pictures.ts';
import type { PublicShow } from '../public-show.ts';
import type { HallSheets } from '../sheets/hall-sheets.ts';
import { type Asked, type Handlers, Refusal } from '../routing.ts';
import type { WallFonts } from '../wall-fonts.ts';

/** Answers with what the public may see; it is written out once for each change of it, not for each request. */
function exhibitionAnswers(current: () => Exhibition): (request: Request) => Response {
  let written: { readonly of: Exhibition; readonly json: string; readonly etag: string } | undefined;
  return (request) => {
    const of = current();
    if (written?.of !== of) {
      const json = JSON.stringify(of);
      written = { of, json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 24)}"` };
    }
    const headers = {
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
      etag: written.etag,
    };
    if (request.headers.get('if-none-match') === written.etag) return new Response(null, { status: 304, headers });
    return new Response(written.json, { headers });
  };
}

/** What is shown: the exhibition as the public may see it, and its media. */
export interface ExhibitionParts {
  readonly exhibition: {
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  /** What of it the public may see. */
  readonly show: Pick<PublicShow, 'current' | 'plays'>;
  readonly media: string;
  /** Absent: there are none. */
  readonly pictures?: Pick<HallPictures, 'answer'>;
  /** Absent: there are none. */
  readonly sheets?: Pick<HallSheets, 'answer'>;
}

/** For every page. */
export function exhibitionRoutes({ exhibition, show, media, pictures, sheets }: ExhibitionParts) {
  const answer = exhibitionAnswers(() => show.current());
  return {
    'GET /exhibition.json': ({ context }) =>
      exhibition.shown?.() === 'nothing' ? new Refusal(503, 'nothing to show') : answer(context.req.raw),
    'GET /media/*': filesUnder({ root: media, prefix: '/media/', isServed: (path) => show.plays(path) }),
    'GET /pictures/*': async ({ context }) =>
      (await pictures?.answer(context.req.raw)) ?? new Refusal(404, 'no such picture'),
    'GET /sheets/:key/:width': async ({ query: { whole }, context }) => {
      const { key = '', width = '' } = context.req.param() as { readonly key?: string; readonly width?: string };
      const pixels = /^\d{1,5}$/.test(width) ? Number(width) : 0;
      const answer = await sheets?.answer(context.req.raw, key, pixels, whole === 'yes');
      return answer ?? new Refusal(404, 'no such layer');
    },
  } satisfies Partial<Handlers>;
}

const htmlType = 'text/html; charset=utf-8';

/** The name in the address of a wall that asks for nothing else; undefined for previews, pictures and unnamed pages. */
function windowAsked(address: string): string | undefined {
  const [[key, name] = [], ...others] = new URL(address).searchParams;
  return key === 'window' && others.length === 0 ? name : undefined;
}

/**
 * The last of all routes: whatever else is asked for is taken for a file of the pages. `beginsWithFrost`: whether the
 * window of this name begins so now.
 */
export function pageRoutes(rendererRoot: string, beginsWithFrost: (window: string) => boolean) {
  const page =
    (file: string) =>
    async ({ context }: Pick<Asked<'GET /'>, 'context'>): Promise<Response | Refusal> => {
      const answer = await answerFile(context.req.raw, `${rendererRoot}/${file}`, htmlType);
      return answer === 'gone' ? new Refusal(404, answer) : answer;
    };
  const wall = page('index.html');
  return {
    'GET /': async (asked) => {
      const window = windowAsked(asked.context.req.url);
      const answer = await wall(asked);
      if (answer instanceof Refusal || window === undefined || !beginsWithFrost(window)) return answer;
      // Read by first-frame.css. It has no ETag, so it is never answered with 304: what the browser has may be from another
      // hour.
      const html = await readFile(`${rendererRoot}/index.html`, 'utf8');
      return asked.context.body(html.replace('<html ', '<html data-begins="frost" '), 200, {
        'cache-control': 'no-cache',
        'content-type': htmlType,
      });
    },
    'GET /staff': page('staff.html'),
    'GET /presenter': page('presenter.html'),
    'GET /*': filesUnder({ root: rendererRoot, prefix: '/' }),
  } satisfies Partial<Handlers>;
}

/** Plates: what pages made of their pictures, and ask for before they make it. */
export interface PlateParts {
  /** Absent where none are kept: pages then make everything themselves. */
  readonly plates?: PlateStore;
}

/** A font's name changes with its content, and a key stands for one plate for ever. */
const immutable = 'public, max-age=31536000, immutable';

/** For workers of every page. */
export function plateRoutes({ plates }: PlateParts) {
  return {
    'GET /plates/:key': async ({ context }) => {
      const plate = await plates?.find(context.req.param('key') ?? '');
      if (plate)
        return new Response(plate.bytes, { headers: { 'content-type': plate.type, 'cache-control': immutable } });
      // That there is none is no error: a page would complain of it on its console.
      return new Response(null, { status: 204, headers: plates?.wants() ? { 'plate-wanted': 'yes' } : {} });
    },
    'POST /plates/:key': async ({ context }) => {
      // A page that is closed meanwhile has sent nothing.
      const bytes = await readBytes(context.req.raw, largestPlate).catch(() => Buffer.alloc(0));
      if (bytes === 'too large') return new Refusal(413, bytes);
      const kept = await plates?.keep(context.req.param('key') ?? '', bytes);
      return kept ? undefined : new Refusal(400, 'no plate, or not to be kept now');
    },
  } satisfies Partial<Handlers>;
}

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
      if (!(answer instanceof Refusal) && answer.ok) answer.headers.set('cache-control', immutable);
      return answer;
    },
  } satisfies Partial<Handlers>;
}
