/** A file as a Response: ranges, exact lengths, read on demand only. */
import type { Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { askedRange } from './ranges.ts';

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
