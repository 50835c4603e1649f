import type { CDPSession } from 'playwright-core';
import type { Try } from './page-tries.ts';

/** A request that no one answers stays open; after so long it counts as refused. In milliseconds. */
const patience = 1000;

interface Outcome {
  readonly result: { readonly value?: string };
  readonly exceptionDetails?: unknown;
}

/** Runs them all at once, each as if a finger had just asked for it; gives the names of those that got something. */
export async function tryInPage(session: CDPSession, tries: readonly Try[]): Promise<string[]> {
  const outcomes = await Promise.all(
    tries.map(async ([what, script]): Promise<string> => {
      const expression = `Promise.race([(async () => { ${script} })(), new Promise((done) => setTimeout(done, ${patience}))]).then((got) => (got ? String(got) : ''))`;
      const asked: Promise<Outcome> = session.send('Runtime.evaluate', {
        expression,
        userGesture: true,
        awaitPromise: true,
        returnByValue: true,
      });
      // A page that goes away under it takes the answer with it; where it went is looked at afterwards.
      const { result, exceptionDetails } = await asked.catch((): Outcome => ({ result: {} }));
      return exceptionDetails === undefined && result.value ? `${what}: ${result.value}` : '';
    }),
  );
  return outcomes.filter((outcome) => outcome !== '');
}
