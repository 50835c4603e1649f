import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { mutedCalls, mutedOf, refusedEvents } from '../../../src-main/contract/shut.ts';
import { keepHands, muteDialogs } from '../../../src-main/host-chromium/guard.ts';

/** A document as far as the guard sees one; what runs in it can use nothing from here, as in the browser. */
function documentWith(names: Readonly<Record<string, unknown>> = {}) {
  const page = Object.assign(new EventTarget(), names);
  const context = {
    ...names,
    addEventListener: page.addEventListener.bind(page),
  };
  return {
    context: context as Record<string, unknown>,
    run: <Given>(script: (given: Given) => void, given: Given) =>
      void runInNewContext(`(${script.toString()})(${JSON.stringify(given)})`, context),
    tell: (event: Event): boolean => page.dispatchEvent(event),
  };
}

test('of what could be opened, shown or moved by script nothing is left, in a document without a program too', () => {
  const kinds = Object.fromEntries(mutedOf.map(([kind]) => [kind, { prototype: {} as Record<string, () => unknown> }]));
  for (const [kind, name] of mutedOf) Object.assign(kinds[kind]?.prototype ?? {}, { [name]: () => 'done' });
  const loud = Object.fromEntries(mutedCalls.map((name) => [name, () => 'done']));
  const { context, run } = documentWith({ ...kinds, ...loud });
  run(muteDialogs, { calls: mutedCalls, of: mutedOf });
  for (const name of mutedCalls) expect((context[name] as () => unknown)(), name).toBeNull();
  for (const [kind, name] of mutedOf) expect(kinds[kind]?.prototype[name]?.(), `${kind}.${name}`).toBeNull();
});

test('a browser that lacks some of it is no reason to stop', () => {
  const { run } = documentWith();
  expect(() => run(muteDialogs, { calls: mutedCalls, of: mutedOf })).not.toThrow();
});

test('every event that could open a menu, drop or paste something is refused its effect', () => {
  const { run, tell } = documentWith();
  run(keepHands, refusedEvents);
  for (const name of refusedEvents) expect(tell(new Event(name, { cancelable: true })), name).toBe(false);
  expect(tell(new Event('pointerdown', { cancelable: true }))).toBe(true);
});
