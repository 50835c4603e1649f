/** At most one program on a data folder. A second one asks the first to come forward and ends. */
import { createHash } from 'node:crypto';
import { mkdir, realpath, rm, stat } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Claim =
  | { readonly status: 'first'; onFront(listener: () => void): void; release(): Promise<void> }
  | { readonly status: 'second' };

const forward = 'front';

/** A first program that hangs must not make the second one hang too. */
const patience = 2000;

/**
 * Where the first program listens. A socket inside the data folder would be the plain choice, but the path of a
 * socket may have about 100 bytes only, and a folder with Chinese characters is soon longer. Linux's abstract
 * sockets and Windows' pipes vanish with their process, so nothing stale stays behind.
 */
export function meetingPoint(folder: string, platform: NodeJS.Platform, user: string): string {
  const name = `nianlun-${createHash('sha256').update(`${user}\0${folder}`).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  if (platform === 'linux') return `\0${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(server: Server, point: string): Promise<'listening' | 'taken'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else reject(error);
    });
    server.listen(point, () => resolve('listening'));
  });
}

/** Asks the running program to come forward; `left-over` when no program listens at the point. */
function askForward(point: string): Promise<'asked' | 'left-over'> {
  return new Promise((resolve) => {
    const socket = connect(point);
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'left-over' : 'asked');
    });
    socket.once('close', () => resolve('asked'));
    socket.end(forward);
    socket.resume();
  });
}

/** The folder under its one real name. One that can't be created is known by the name it was given: the show goes on. */
async function realFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  return realpath(folder).catch(() => resolve(folder));
}

const ownUser = (): string => String(process.getuid?.() ?? '');

/** Claims the data folder for this program, or makes the one that has it come forward. */
export async function claim(folder: string, platform = process.platform): Promise<Claim> {
  const point = meetingPoint(await realFolder(folder), platform, ownUser());
  let front = (): void => {};
  const server = createServer((socket) => {
    let heard = '';
    socket.setEncoding('utf8');
    // A client may leave at any time; nothing depends on it.
    socket.on('error', () => socket.destroy());
    socket.on('data', (text: string) => {
      heard += text;
      if (heard.length > forward.length) socket.destroy();
    });
    socket.on('end', () => {
      if (heard === forward) front();
    });
  });
  if ((await listen(server, point)) === 'taken') {
    if ((await askForward(point)) === 'asked') return { status: 'second' };
    await rm(point, { force: true });
    if ((await listen(server, point)) === 'taken') return { status: 'second' };
  }
  // Waiting for a second start must not keep a program alive that has ended otherwise.
  server.unref();
  return {
    status: 'first',
    onFront: (listener) => {
      front = listener;
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Whether a program holds the data folder now. It is not asked to come forward, and takes no notice. */
export async function holds(folder: string): Promise<boolean> {
  const place = await realpath(folder).catch(() => resolve(folder));
  const owner = await stat(place).then(
    ({ uid }) => String(uid),
    () => ownUser(),
  );
  // The caller may be another user than the one that the program runs as, which mostly owns the folder.
  const users = process.platform === 'win32' ? [ownUser()] : new Set([owner, ownUser()]);
  const answers = await Promise.all([...users].map((user) => isAnswered(meetingPoint(place, process.platform, user))));
  return answers.includes(true);
}

function isAnswered(point: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(point, () => {
      resolve(true);
      socket.destroy();
    });
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('error', () => undefined);
    socket.once('close', () => resolve(false));
  });
}
