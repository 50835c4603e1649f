// @ts-check
/** The pages from their sources, for `npm run dev`: Vite replaces what was edited; all else is answered by the program. */
import { request } from 'node:http';
import path from 'node:path';
import { loadConfigFromFile } from 'electron-vite';
import { createServer } from 'vite';
import { root } from './project.mjs';

/** The program as it runs now: where it answers, and the cookie that lets in. */
/** @typedef {{ origin: string, cookie: string }} Answering */

/** What the program answers itself (contract/api.ts); all other paths are files of the pages. */
const ofProgram = /^\/(?:(?:api|media|pictures|plates|fonts)\/|(?:exhibition\.json|fonts\.css)(?:\?|$))/;
/** Pages whose addresses have no ending. */
const named = /^\/(staff|presenter)(?=\?|$)/;

/**
 * Lets this process in as a browser would be: the key in the address is exchanged for a cookie.
 * @param {string} entrance the address that the program prints
 * @returns {Promise<Answering>}
 */
export async function enter(entrance) {
  const { headers } = await fetch(entrance, { redirect: 'manual' });
  const cookie = headers.getSetCookie()[0]?.split(';', 1)[0];
  if (cookie === undefined) throw new Error('The program let nobody in at the address that it printed.');
  return { origin: new URL(entrance).origin, cookie };
}

/**
 * Opens the pages on a free port of this machine; gives their address.
 * @param {() => Answering | undefined} program absent while it starts
 * @returns {Promise<string>}
 */
export async function openPages(program) {
  const { config } = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    path.join(root, 'electron.config.ts'),
  );
  const renderer = 'renderer' in config ? config.renderer : undefined;
  if (renderer === undefined) throw new Error('electron.config.ts says nothing of the pages.');
  const pages = await createServer({
    ...renderer,
    configFile: false,
    root: path.join(root, 'src-renderer'),
    server: { host: '127.0.0.1', fs: { allow: [root] } },
    plugins: [
      ...(renderer.plugins ?? []),
      { name: 'nianlun-program', configureServer: ({ middlewares }) => void middlewares.use(forward) },
    ],
  });
  await pages.listen();
  return pages.resolvedUrls?.local[0] ?? '';

  /**
   * @param {import('node:http').IncomingMessage} asked
   * @param {import('node:http').ServerResponse} answer
   * @param {() => void} next
   */
  function forward(asked, answer, next) {
    const target = asked.url ?? '/';
    if (!ofProgram.test(target)) {
      asked.url = target.replace(named, '/$1.html');
      next();
      return;
    }
    const to = program();
    const unreachable = () => {
      if (!answer.headersSent) answer.writeHead(503);
      answer.end();
    };
    if (to === undefined) {
      unreachable();
      return;
    }
    const { origin, host, cookie, ...headers } = asked.headers;
    const cookies = [cookie, to.cookie].filter((each) => each !== undefined).join('; ');
    const own = { ...headers, host: new URL(to.origin).host, cookie: cookies, ...(origin && { origin: to.origin }) };
    const forwarded = request(to.origin + target, { method: asked.method, headers: own }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    forwarded.on('error', unreachable);
    answer.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
  }
}
