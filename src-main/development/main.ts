/**
 * `npm run dev`: the pages from their sources, by the build tool's own server, which replaces in the browser what was edited.
 * All else is asked of the program, which is built and started anew when something of it changed. Texts reload by themselves.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type InlineConfig, type ViteDevServer } from 'vite';
import config from '../../electron.config.ts';

const root = join(import.meta.dirname, '../..');

/** Editors save in several strokes, in milliseconds. */
const calmTime = 200;

/** What the program answers itself (contract/api.ts), and the fonts that were built; all other paths are files of the pages. */
const ofProgram = String.raw`^/((api|media|pictures|fonts|assets)/|plates/[0-9a-f]+$|exhibition\.json$|fonts\.css$)`;
/** Pages whose addresses have no ending. */
const named = /^\/(staff|presenter)(?=\?|$)/;

/** The program as it runs now: where it answers, and the cookie that lets in. */
interface Answering {
  readonly origin: string;
  readonly cookie: string;
}

/** Lets this process in as a browser would be: the key in the address is exchanged for a cookie. */
async function enter(entrance: string): Promise<Answering> {
  const { headers } = await fetch(entrance, { redirect: 'manual' });
  const cookie = headers.getSetCookie()[0]?.split(';', 1)[0];
  if (cookie === undefined) throw new Error(`The program let nobody in at the address that it printed: ${entrance}`);
  return { origin: new URL(entrance).origin, cookie };
}

/** Starts the program, which builds itself where it is older than its sources; undefined where it ended before it answered. */
async function startProgram(): Promise<{ readonly child: ChildProcess; readonly answering: Answering | undefined }> {
  const args = [join(root, 'src-main/setup/nianlun.mjs'), 'run', '--headless', ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    // Of several addresses the first is the exhibition's; one key opens all.
    if (!/^http:.*[?&]key=/.test(line)) continue;
    child.stdout.resume();
    return { child, answering: await enter(line) };
  }
  return { child, answering: undefined };
}

/** Serves the pages; the browser asks again by itself when they come back on the same port. */
async function servePages({ origin, cookie }: Answering, port: number | undefined): Promise<ViteDevServer> {
  const pages: InlineConfig = config.renderer ?? {};
  const server = await createServer({
    ...pages,
    configFile: false,
    root: join(root, 'src-renderer'),
    server: {
      host: '127.0.0.1',
      ...(port !== undefined && { port, strictPort: true }),
      fs: { allow: [root] },
      proxy: { [ofProgram]: { target: origin, changeOrigin: true, headers: { origin, cookie } } },
    },
    plugins: [
      ...(pages.plugins ?? []),
      {
        name: 'addresses-without-ending',
        configureServer({ middlewares }) {
          middlewares.use((request, _answer, next) => {
            request.url = request.url?.replace(named, '/$1.html');
            next();
          });
        },
      },
    ],
  });
  return server.listen();
}

let program = await startProgram();
if (program.answering === undefined) process.exit(1);
let pages = await servePages(program.answering, undefined);
pages.printUrls();

async function stop(): Promise<void> {
  const { child } = program;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function renew(): Promise<void> {
  await stop();
  program = await startProgram();
  // What is broken says so by itself; the next change tries again.
  if (program.answering === undefined) return;
  const port = pages.config.server.port;
  await pages.close();
  pages = await servePages(program.answering, port);
}

/** One renewal at a time, and one more when something changed meanwhile. */
let work = Promise.resolve();
let calm: NodeJS.Timeout | undefined;
watch(join(root, 'src-main'), { recursive: true }, () => {
  clearTimeout(calm);
  calm = setTimeout(() => {
    work = work.then(renew);
  }, calmTime);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void stop().then(() => process.exit(0));
  });
}
