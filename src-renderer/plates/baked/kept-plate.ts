/**
 * Plates that were made before, kept by main: asked for before one is made, handed over after it was. The address of a
 * worker's program carries the hash of all that draws there, so that a changed program finds none of its predecessor's
 * plates.
 */
import { addressOf } from '../../core/server/address-of.ts';

/** Raised when what is handed over takes another form. */
const form = 1;

/** A plate that main doesn't give within this time is made, in ms: a picture must not wait for a failing disk. */
const patience = 3000;

/** Main says so where it keeps what it doesn't have yet. */
const wantedHeader = 'plate-wanted';

/** Hands a finished plate over to be kept. Never rejects: it is made again when it is asked for again. */
export type Keep = (plate: Blob) => Promise<void>;

export interface LookedUp {
  /** The plate as it was handed over. */
  readonly found?: Blob;
  /** Where there is none and main keeps one. */
  readonly keep?: Keep;
}

/** The key of a plate that a worker's program makes, 64 hexadecimal digits; `program` as the page or the worker itself knows it. */
async function keyOf(what: unknown, program: string): Promise<string> {
  const { pathname } = new URL(program, self.location.href);
  const name = new TextEncoder().encode(JSON.stringify([form, pathname, what]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', name));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Asks for a plate by all that it depends on, its size in pixels included. Never rejects: without an answer there is no
 * plate, and none is kept. While the program is developed its workers are read from their sources, whose names hold no
 * hash: then nothing is looked up.
 *
 * @param program address of the worker's program that makes it; a worker asks for its own
 */
export async function lookUp(what: unknown, program = self.location.href): Promise<LookedUp> {
  if (program.includes('.ts')) return {};
  try {
    const key = await keyOf(what, program);
    const answer = await fetch(addressOf('GET /plates/:key', { key }), { signal: AbortSignal.timeout(patience) });
    if (answer.status === 200) return { found: await answer.blob() };
    if (!answer.headers.has(wantedHeader)) return {};
    return { keep: (plate) => handOver(key, plate) };
  } catch {
    return {};
  }
}

/** In the worker that has made a plate which the page asked for and main wants. Never rejects. */
export async function keepPlate(what: unknown, plate: Blob): Promise<void> {
  await handOver(await keyOf(what, self.location.href), plate);
}

async function handOver(key: string, plate: Blob): Promise<void> {
  await fetch(addressOf('POST /plates/:key', { key }), { method: 'POST', body: plate }).catch(() => undefined);
}
