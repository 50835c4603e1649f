/** Whatever lies in the place of what the hall keeps: there are settings, a list and a door afterwards, and it can be written anew. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { openAttempts } from '../../../src-main/store/pin-attempts.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { readPin } from '../../../src-main/store/pin.ts';
import { openPresentationStore } from '../../../src-main/store/presentation-store.ts';
import { settingsSchema, shippedSettings } from '../../../src-main/contract/settings.ts';
import { openSettings } from '../../../src-main/store/settings.ts';
import { openWithdrawn } from '../../../src-main/store/withdrawn.ts';
import { fuzzTarget, type Target } from '../target.ts';

const names = ['settings.json', 'pin.json', 'pin-attempts.json', 'withdrawn.json', 'places.json'] as const;
const endings = ['', '.bak', '.1234', '.bak.99'] as const;

const texts = [
  JSON.stringify(shippedSettings),
  JSON.stringify({
    ...shippedSettings,
    hours: { opens: '09:00', closes: '17:00', closedOn: [1] },
    displays: { 'wall-1': { mode: 'present' } },
    quietDays: ['12-13'],
  }),
  JSON.stringify([{ kind: 'chapter', id: 'pier', name: { en: 'Pier' } }]),
  JSON.stringify({ salt: 'AAAA', hash: 'AAAA', N: 16_384, r: 8, p: 1 }),
  JSON.stringify({ of: 'AAAA', failures: 3, wait: 30 }),
  JSON.stringify({ at: Date.UTC(2026, 11, 1), places: [{ id: 'wall', journey: {} }] }),
];

/** What a disk, an editor or an enemy leaves. */
const content = fc.oneof(
  fc.constantFrom(...texts),
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat({ max: 20 }),
      fc.oneof(
        fc.constantFrom('[', ']', '{', '}', '"', ',', '1e999', '-1', 'null', '\0', '\uFEFF', '"__proto__":{},'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
    )
    .map(
      ([text, at, remove, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + remove),
    ),
  fc.json(),
  fc.integer({ min: 1, max: 1_100_000 }).map((size) => '['.repeat(size)),
  fc.constantFrom('', '\0'.repeat(500), '{"language":', 'null', '[]', '{}'),
);
const thing = fc.oneof(
  { weight: 6, arbitrary: content.map((text) => ({ kind: 'text', text }) as const) },
  fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ kind: 'bytes', bytes }) as const),
  fc
    .constantFrom(
      'folder' as const,
      'link to itself' as const,
      'link to a device' as const,
      'pipe' as const,
      'too large' as const,
    )
    .map((kind) => ({ kind })),
);
type Thing = typeof thing extends fc.Arbitrary<infer T> ? T : never;

async function put(file: string, given: Thing): Promise<void> {
  await rm(file, { recursive: true, force: true });
  switch (given.kind) {
    case 'text':
      return writeFile(file, given.text);
    case 'bytes':
      return writeFile(file, given.bytes);
    case 'folder':
      return void (await mkdir(join(file, 'x'), { recursive: true }));
    case 'too large':
      await writeFile(file, '');
      return truncate(file, 10_000_000_000);
    default:
      // Windows has no pipes in folders, and links only for some.
      if (process.platform === 'win32') return;
      if (given.kind === 'pipe') return void (await promisify(execFile)('mkfifo', [file]));
      return symlink(given.kind === 'link to itself' ? file : '/dev/zero', file);
  }
}

interface Input {
  readonly lies: readonly {
    readonly name: (typeof names)[number];
    readonly ending: (typeof endings)[number];
    readonly thing: Thing;
  }[];
}

async function isSettings(file: string): Promise<boolean> {
  return settingsSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).success;
}

async function judge({ lies }: Input, folder: string): Promise<void> {
  const data = join(folder, 'data');
  await rm(data, { recursive: true, force: true });
  await mkdir(data);
  for (const { name, ending, thing } of lies) await put(join(data, name + ending), thing);
  const paths = dataPaths(data);
  const now = (): Date => new Date(Date.UTC(2026, 11, 1, 0, 1));

  const settings = await openSettings(paths.settings, now);
  assert.ok(settingsSchema.safeParse(settings.current()).success, 'there are settings');
  const { problem } = settings;
  if (problem?.status === 'damaged') {
    const aside = (await readdir(data)).filter((name) => name.startsWith('settings.json.damaged-'));
    assert.ok(problem.setAsideAs !== null && aside.length > 0, 'damaged settings are set aside');
  }
  assert.deepEqual(await settings.replace(shippedSettings), { kept: true }, 'settings can be written');
  assert.ok(await isSettings(paths.settings), 'and lie there whole');
  assert.deepEqual((await openSettings(paths.settings, now)).current(), shippedSettings, 'the next start finds them');

  const withdrawn = await openWithdrawn(paths.withdrawn, now);
  const item = { kind: 'moment', id: 'x', name: { en: 'x' } } as const;
  assert.deepEqual(await withdrawn.withdraw(item), { kept: true }, 'the list can be written');
  const found = (await openWithdrawn(paths.withdrawn, now)).current();
  assert.ok(
    found.some(({ id }) => id === 'x'),
    'the next start finds it',
  );

  const pin = await readPin(paths.pin, now);
  const lay = lies.some(({ name }) => name === 'pin.json');
  if (!lay) assert.equal(pin.status, 'unset', 'where nothing lay there is no PIN');
  const attempts = await openAttempts({ file: paths.pinAttempts, monotonic: () => 0, onUnkept: () => undefined });
  const left = attempts.secondsLeft('AAAA');
  assert.ok(left >= 0 && left <= 900, `the wait is ${left} s`);
  const presentations = await openPresentationStore({ file: paths.places, now, report: () => undefined });
  assert.ok(presentations.found.length <= 16, 'a handful of windows had a place');
}

export const keptTarget: Target = fuzzTarget({
  name: 'staff: what is kept',
  runs: 60,
  input: fc.record({
    lies: fc.array(fc.record({ name: fc.constantFrom(...names), ending: fc.constantFrom(...endings), thing }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  open: (folder) => Promise.resolve(folder),
  judge,
  cases: [
    // A folder in the backup's place kept the list from being written a second time.
    { lies: [{ name: 'withdrawn.json', ending: '.bak', thing: { kind: 'folder' } }] },
  ],
});
