import type { AnswerOf, BodyOf, JsonRoute, QueryOf } from '../../../src-main/contract/api.ts';
import { addressOf, type AddressValues } from './address-of.ts';

/** What a question to the server came to. An answer is what the contract says; it is not checked again here. */
export type Answer<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** When it was asked and when the answer began, in ms of the page's clock. */
      readonly asked: number;
      readonly heard: number;
    }
  /** As the server answered; 0: no answer came. */
  | { readonly ok: false; readonly status: number };

/** The query of a GET, the body of a POST. */
type Sent<R extends JsonRoute> = R extends `GET ${string}` ? QueryOf<R> : BodyOf<R>;

/** In place of the usual: the type of what is posted as the only header, and 15 s until an answer is given up. */
export type Options = Pick<RequestInit, 'headers' | 'signal' | 'keepalive'>;

/**
 * Asks the server by a route of the contract, with the query of a GET or the body of a POST. A failure is told on the
 * console and in the answer, never thrown.
 */
export async function ask<R extends JsonRoute>(
  route: R,
  ...[sent, options]: undefined extends Sent<R> ? [Sent<R>?, Options?] : [Sent<R>, Options?]
): Promise<Answer<AnswerOf<R>>> {
  const posts = route.startsWith('POST ');
  const asked = performance.now();
  let status = 0;
  try {
    const query = posts ? undefined : sent;
    const answer = await fetch(addressOf<JsonRoute>(route, query as AddressValues<R>), {
      method: posts ? 'POST' : 'GET',
      // No header where nothing is sent: with one, the exhibition that was fetched ahead would not be taken.
      ...(posts && { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(15_000),
      ...options,
    });
    const heard = performance.now();
    // An answer that is not read counts as broken off.
    const text = await answer.text();
    ({ status } = answer);
    if (!answer.ok) throw new Error(text);
    return { ok: true, value: JSON.parse(text || 'null') as AnswerOf<R>, asked, heard };
  } catch (problem) {
    console.warn(route, status, problem);
    return { ok: false, status };
  }
}

/**
 * Posts one at a time: while a post is under way only the newest of the next is kept, so that a slow server is never
 * flooded and the last word is the last it hears. Best effort: the show goes on when the server is away, and the next
 * report tells the same.
 */
export function latestPost<Body>(post: (body: Body) => Promise<unknown>): (body: Body) => void {
  let underway = false;
  let next: (() => void) | null = null;
  const send = async (body: Body): Promise<void> => {
    underway = true;
    await post(body);
    underway = false;
    const waiting = next;
    next = null;
    waiting?.();
  };
  return (body) => {
    const post = (): void => void send(body);
    if (underway) next = post;
    else post();
  };
}
