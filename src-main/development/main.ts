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
const ofProgram = String.raw`^/((api|media|pictures|fonts|assets)/|(plates/[0-9a-f]+|exhibition\.json|fonts\.css)(\?|$))`;
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

/** The program that runs, or ran last. */
let child: ChildProcess | undefined;

/** Starts the program, which builds itself where it is older than its sources; undefined where it ended before it answered. */
async function startProgram(): Promise<Answering | undefined> {
  const args = [join(root, 'src-main/setup/nianlun.mjs'), 'run', '--headless', ...process.argv.slice(2)];
  const started = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
  child = started;
  const entrance = await new Promise<string | undefined>((resolve) => {
    started.once('exit', () => resolve(undefined));
    createInterface({ input: started.stdout }).on('line', (line) => {
      // Of several addresses the first is the exhibition's; one key opens all.
      if (/^http:.*[?&]key=/.test(line)) resolve(line);
      else process.stdout.write(`${line}\n`);
    });
  });
  return entrance === undefined ? undefined : enter(entrance);
}

async function stopProgram(): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
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

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void stopProgram().then(() => process.exit(0));
  });
}

const answering = await startProgram();
if (answering === undefined) process.exit(1);
let pages = await servePages(answering, undefined);
pages.printUrls();

async function renew(): Promise<void> {
  await stopProgram();
  const renewed = await startProgram();
  // What is broken says so by itself; the next change tries again.
  if (renewed === undefined) return;
  const port = pages.config.server.port;
  await pages.close();
  pages = await servePages(renewed, port);
}

/** One renewal at a time, and one more when something changed meanwhile. */
let work = Promise.resolve();
let calm: NodeJS.Timeout | undefined;
watch(join(root, 'src-main'), { recursive: true }, () => {
  clearTimeout(calm);
  calm = setTimeout(() => {
    work = work.then(renew).catch((problem: unknown) => {
      process.stderr.write(`${String(problem)}\n`);
    });
  }, calmTime);
});
