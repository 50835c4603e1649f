/** What can lie in a folder besides the files that belong there: links, pipes, sockets, devices, odd names. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { link, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { small } from '../../unit/exhibition/small.ts';
import { fuzzTarget, type Target } from '../target.ts';
import { putSmall } from './grounds.ts';
import { judgeReading } from './judge-reading.ts';

const secret = 'WHAT LIES OUTSIDE';

interface Ground {
  readonly folder: string;
  readonly exhibition: string;
  /** A folder outside, with an exhibition that holds the secret. */
  readonly outside: string;
  /** Things that can't be made in a moment, to be linked to: what this system has of pipe, socket and device. */
  readonly special: readonly string[];
  readonly server: Server;
}

const names = [
  ...[
    '__proto__',
    'constructor',
    'CON',
    'aux.yaml',
    'nul.md',
    '.hidden',
    '..md',
    '...',
    ' ',
    'x.',
    'x ',
    '-rf',
    '%2e%2e',
    'a\nb.md',
    'a\tb',
  ],
  ...[
    'a'.repeat(255),
    '年'.repeat(85),
    '\u202egpj.md',
    'é.md',
    'e\u0301.md',
    'ZH.MD',
    'zh.md.bak',
    'zh.md~',
    'chapter.yaml',
    'exhibition.yaml',
  ],
  ...[
    'zh.md',
    'de.md',
    'en.yaml',
    'xx.yaml',
    'both.yaml',
    'line.geojson',
    'LINE.GEOJSON',
    'photo.jpg',
    'film.mp4',
    'a\\b.md',
    'c:x',
    '*?.md',
  ],
];
const folders = [
  '',
  'chapters',
  'chapters/first',
  'chapters/second',
  'routes',
  'words',
  'media',
  'media/audio',
  'media/audio/zh',
];
const place = fc.oneof(
  fc.constantFrom(...Object.keys(small), 'chapters', 'routes', 'media', 'words', 'chapters/first'),
  fc
    .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
    .map((parts) => parts.filter((part) => part !== '').join('/')),
);

const act = fc.oneof(
  fc.record({
    place,
    kind: fc.constant('link' as const),
    to: fc.constantFrom(
      'outside',
      'secret',
      'self',
      '.',
      '..',
      '/',
      '/dev/zero',
      '/proc/self/mem',
      'nowhere',
      'exhibition.yaml',
      'chapters',
    ),
  }),
  fc.record({ place, kind: fc.constant('special' as const), which: fc.nat({ max: 2 }) }),
  fc.record({ place, kind: fc.constant('folder' as const), holds: fc.nat({ max: 300 }) }),
  fc.record({ place, kind: fc.constant('deep' as const), levels: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ place, kind: fc.constant('sparse' as const), bytes: fc.constantFrom(0, 1, 100_000_000, 1e12) }),
  fc.record({ place, kind: fc.constant('gone' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function openGround(folder: string): Promise<Ground> {
  const outside = join(folder, 'outside');
  await putSmall(outside);
  await writeFile(join(outside, 'secret'), secret);
  await writeFile(join(outside, 'chapters/first/zh.md'), `# ${secret}\n\n${secret}\n\n## x\n\n${secret} [^book]\n`);
  const [pipe, socket, device] = ['pipe', 'socket', 'device'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const server = createServer();
  const special: string[] = [];
  if (process.platform !== 'win32') {
    await promisify(execFile)('mkfifo', [pipe]);
    await new Promise<void>((done) => server.listen(socket, done));
    special.push(pipe, socket);
    // Only root makes devices; others try the rest.
    await promisify(execFile)('mknod', [device, 'c', '1', '5']).then(
      () => special.push(device),
      () => undefined,
    );
  }
  return { folder, exhibition: join(folder, 'exhibition'), outside, special, server };
}

/** Puts it there in place of what was there; what the file system does not take is not tried. */
async function perform(given: Act, { exhibition, outside, special }: Ground): Promise<void> {
  const at = join(exhibition, given.place);
  await rm(at, { recursive: true, force: true });
  await mkdir(dirname(at), { recursive: true });
  switch (given.kind) {
    case 'link': {
      const to =
        given.to === 'outside'
          ? outside
          : given.to === 'secret'
            ? join(outside, 'secret')
            : given.to === 'self'
              ? at
              : given.to;
      return symlink(to, at);
    }
    case 'special': {
      const from = special[given.which % Math.max(1, special.length)];
      return from === undefined ? undefined : link(from, at);
    }
    case 'folder':
      await mkdir(at, { recursive: true });
      for (let number = 0; number < given.holds; number += 1) await writeFile(join(at, `${number}.yaml`), 'x: 1\n');
      return;
    case 'deep':
      await mkdir(join(at, ...Array<string>(given.levels).fill('chapters')), { recursive: true });
      return;
    case 'sparse':
      await writeFile(at, '');
      return truncate(at, given.bytes);
    case 'gone':
      return;
  }
}

/** The file system's own limits, or an earlier act that took the place of a folder. */
const notTaken: ReadonlySet<unknown> = new Set([
  'ENAMETOOLONG',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ELOOP',
  'EISDIR',
  'EINVAL',
  'EFBIG',
  'EPERM',
  'ENOSPC',
]);

async function judge(acts: readonly Act[], ground: Ground): Promise<void> {
  await rm(ground.exhibition, { recursive: true, force: true });
  await putSmall(ground.exhibition);
  for (const each of acts)
    await perform(each, ground).catch((error: NodeJS.ErrnoException) => {
      if (!notTaken.has(error.code)) throw error;
    });
  const reading = await readExhibition(ground.exhibition, { today: '2026-12-01' });
  judgeReading(reading);
  assert.ok(!JSON.stringify(reading).includes(secret), 'nothing from outside the folder is read');
}

export const folderTarget: Target = fuzzTarget({
  name: 'exhibition: folder',
  runs: 40,
  input: fc.array(act, { minLength: 1, maxLength: 4 }),
  open: openGround,
  judge,
  close: async ({ server }) => {
    server.close();
  },
});
