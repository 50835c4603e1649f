import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { mutedCalls, mutedOf, refusedEvents } from '../../../src-main/contract/blocked-calls.ts';
import { refuseStrayHands, keepKeys, muteDialogs } from '../../../src-main/host-chromium/guard.ts';
import { isAllowedKey, namedKeys, namedKeysWithShift } from '../../../src-main/server/keys.ts';

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
    /** Whether somebody who listens behind the guard hears of what is done. */
    heard: (name: string, work: () => void): boolean => {
      let heard = false;
      const hear = (): void => void (heard = true);
      page.addEventListener(name, hear);
      work();
      page.removeEventListener(name, hear);
      return heard;
    },
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
  run(refuseStrayHands, refusedEvents);
  for (const name of refusedEvents) expect(tell(new Event(name, { cancelable: true })), name).toBe(false);
  expect(tell(new Event('pointerdown', { cancelable: true }))).toBe(true);
});

test('a key reaches the page exactly where the rule of every host says so', () => {
  const { run, tell, heard } = documentWith();
  run(keepKeys, { alone: namedKeys, withShift: namedKeysWithShift });
  const others = ['F1', 'F11', 'F12', 'Insert', 'ContextMenu', 'Meta', 'Alt', 'Control', 'PrintScreen', 'BrowserBack'];
  const held = [false, true];
  let asked = 0;
  for (const key of ['a', 'Z', '5', '+', '年', ...namedKeys, ...others])
    for (const shift of held)
      for (const control of held)
        for (const alt of held)
          for (const meta of held) {
            const event = new Event('keydown', { cancelable: true });
            const passed = heard('keydown', () =>
              tell(Object.assign(event, { key, shiftKey: shift, ctrlKey: control, altKey: alt, metaKey: meta })),
            );
            const allowed = isAllowedKey({ key, shift, control, alt, meta });
            expect({ passed, key, shift, control, alt, meta }).toEqual({
              passed: allowed,
              key,
              shift,
              control,
              alt,
              meta,
            });
            // What does not reach the page does not reach the browser either.
            if (!allowed) expect(event.defaultPrevented).toBe(true);
            asked += 1;
          }
  expect(asked).toBeGreaterThan(400);
});
