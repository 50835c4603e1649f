/** A file as a Response: ranges, exact lengths, read on demand only. */
import type { Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileInside } from './path-guard.ts';
import { type Asked, Refusal } from './routing.ts';

/** Reads a `Range` header (RFC 9110 §14). One range is served; film and sound players ask for no more. */
type AskedRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

const form = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** What of a file of `size` bytes is asked for. A header that isn't understood is ignored, as the RFC says. */
function askedRange(header: string | null, size: number): AskedRange {
  const match = header === null ? null : form.exec(header.replaceAll(' ', ''));
  if (match === null) return { kind: 'whole' };
  const [, from = '', to = ''] = match;
  if (from === '') {
    if (to === '') return { kind: 'whole' };
    const length = Number(to);
    if (length === 0 || size === 0) return { kind: 'unsatisfiable' };
    return { kind: 'part', first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  if (first >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** Small enough that many films at once cost little memory, large enough that one costs few reads. */
const chunk = 256 * 1024;

/**
 * Opens the file when the first bytes are asked for, so that an unread answer holds no handle; reads on demand
 * only; closes at the end, at a failure and when the reader goes away.
 */
function bytes(file: string, first: number, length: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let position = first;
  let left = length;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(file, 'r');
          const buffer = new Uint8Array(Math.min(chunk, left));
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
          if (bytesRead === 0) throw new Error('The file became shorter while it was read.');
          position += bytesRead;
          left -= bytesRead;
          controller.enqueue(buffer.subarray(0, bytesRead));
          if (left > 0) return;
          await handle.close();
          controller.close();
        } catch (error) {
          await handle?.close();
          controller.error(error);
        }
      },
      async cancel() {
        await handle?.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The file's size and time; undefined where there is none any more. */
async function found(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Answers GET and HEAD for a file whose path has been guarded; `gone`: it was deleted or renamed since. */
export async function answerFile(request: Request, file: string, type: string): Promise<Response | 'gone'> {
  const stats = await found(file);
  if (stats === undefined) return 'gone';
  const { size, mtimeMs } = stats;
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
    'content-type': type,
    etag,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get('if-range');
  const range = ifRange === null || ifRange === etag ? request.headers.get('range') : null;
  const asked = askedRange(range, size);
  if (asked.kind === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  const [first, last] = asked.kind === 'part' ? [asked.first, asked.last] : [0, size - 1];
  const length = last - first + 1;
  headers['content-length'] = String(length);
  if (asked.kind === 'part') headers['content-range'] = `bytes ${first}-${last}/${size}`;
  const status = asked.kind === 'part' ? 206 : 200;
  const body = request.method === 'HEAD' || length === 0 ? null : bytes(file, first, length);
  return new Response(body, { status, headers });
}

/** Kinds of files that are served; any other is not. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The content type of a file by its ending; undefined for a kind that is not served. */
function contentType(file: string): string | undefined {
  return types[extname(file).toLowerCase()];
}

/** The files of one folder, each under its own path. */
interface Folder {
  readonly root: string;
  /** What stands before the file's own path in the address. */
  readonly prefix: string;
  /** Whether a file of this path below the folder is sent to pages now. Absent: each is. */
  readonly isServed?: (path: string) => boolean;
}

/** Answers with a file inside the folder; what lies elsewhere or is of no known kind is a 404. */
export function filesUnder({ root, prefix, isServed }: Folder) {
  return async ({ context }: Pick<Asked<'GET /*'>, 'context'>): Promise<Response | Refusal> => {
    // The address as it came, not decoded yet: decoding happens once, in the guard.
    const encoded = new URL(context.req.url).pathname.slice(prefix.length);
    const file = await fileInside(root, encoded);
    if (!file.ok) return new Refusal(404, file.why);
    if (isServed?.(decodeURIComponent(encoded)) === false) return new Refusal(404, 'not shown');
    const type = contentType(file.value);
    if (type === undefined) return new Refusal(404, 'kind of file');
    const answer = await answerFile(context.req.raw, file.value, type);
    return answer === 'gone' ? new Refusal(404, answer) : answer;
  };
}
