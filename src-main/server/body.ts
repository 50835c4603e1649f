/** Reads what a page has sent, and never more than is allowed, whatever its header says of the length. */

async function readBytes(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | 'too large'> {
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
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<{ readonly json: unknown } | 'too large'> {
  if (Number(headers.get('content-length') ?? 0) > limit) return 'too large';
  try {
    const bytes = body === null ? new Uint8Array() : await readBytes(body, limit);
    if (bytes === 'too large') return bytes;
    return { json: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    // No JSON, or a page that went away half-way; the schema refuses both.
    return { json: undefined };
  }
}
