/**
 * Reads what a page has sent, and never more than is allowed, whatever its header says of the length. Not by
 * `hono/body-limit` (hono 4.13): it trusts that header, and a body without one it hands on as `new Request(request)`.
 * The requests of @hono/node-server can only be copied so where that package has put its own Request in the place of
 * the global one, and `host-chromium/loopback.ts` keeps it from that (`overrideGlobalObjects: false`).
 */

/** The body as it came, of at most `limit` bytes. Rejects for a page that went away half-way. */
export async function readBytes(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<Buffer<ArrayBuffer> | 'too large'> {
  if (Number(headers.get('content-length') ?? 0) > limit) return 'too large';
  if (body === null) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream: the rest is not read.
  for await (const part of body) {
    length += part.length;
    if (length > limit) return 'too large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The body as JSON; `undefined` when it is none. */
export async function readBody(
  request: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<{ readonly json: unknown } | 'too large'> {
  try {
    const bytes = await readBytes(request, limit);
    if (bytes === 'too large') return bytes;
    return { json: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    // No JSON, or a page that went away half-way; the schema refuses both.
    return { json: undefined };
  }
}
