/**
 * Posts to one address, one at a time: while a post is under way only the newest of the next is kept, so that a slow
 * server is never flooded and the last word is the last it hears.
 */
export function latestPost(path: string): (body: unknown) => void {
  let underway = false;
  let next: { readonly body: unknown } | null = null;
  const send = async (body: unknown): Promise<void> => {
    underway = true;
    await post(path, body);
    underway = false;
    const waiting = next;
    next = null;
    if (waiting) void send(waiting.body);
  };
  return (body) => {
    if (underway) next = { body };
    else void send(body);
  };
}

/** An answer that takes longer than this won't come. */
const patience = 10_000;

/** Reports are best effort: the show goes on when the server is away, and the next report tells the same. */
export async function post(path: string, body: unknown): Promise<void> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    // An answer that nobody reads counts as broken off.
    await answer.arrayBuffer();
    if (!answer.ok) console.warn(`${path} answered ${answer.status}; the next report will tell.`);
  } catch (problem) {
    console.warn(`${path} could not be reached; the next report will tell.`, problem);
  }
}
