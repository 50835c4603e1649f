import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, tool } from '../../../src-main/setup/project.mjs';

type Import = readonly [from: string, to: string];

/** Imports of a small project, each of which breaks a rule. */
const forbidden: Readonly<Record<string, readonly Import[]>> = {
  'src-main: imports point one way': [
    ['src-main/contract/views.ts', 'src-main/store/settings.ts'],
    ['src-main/server/app.ts', 'src-main/host-electron/main.ts'],
    ['src-main/host-chromium/main.ts', 'src-main/cli/main.ts'],
  ],
  'neighbours keep apart': [['src-main/store/visits.ts', 'src-main/exhibition/index.ts']],
  'src-main/exhibition: imports point one way': [
    ['src-main/exhibition/read/yaml.ts', 'src-main/exhibition/check/claims.ts'],
    ['src-main/exhibition/check/ledger.ts', 'src-main/exhibition/assemble/chapters.ts'],
  ],
  'a host never imports the other': [['src-main/host-electron/kiosk.ts', 'src-main/host-chromium/kiosk.ts']],
  'setup stands apart': [['src-main/setup/start.mjs', 'src-main/log/log.ts']],
  'nobody needs setup': [['src-main/cli/dev.ts', 'src-main/setup/build.mjs']],
  'main never imports the page': [['src-main/server/page.ts', 'src-renderer/core/model/views.ts']],
  'the page knows only the contract': [['src-renderer/surfaces/wall/Wall.svelte', 'src-main/server/file-answer.ts']],
  'the page takes types from the contract': [
    ['src-renderer/surfaces/wall/Schema.svelte', 'src-main/contract/exhibition.ts'],
  ],
  'src-renderer/core: imports point one way': [
    ['src-renderer/core/model/journey.ts', 'src-renderer/core/state/app.svelte.ts'],
  ],
  'src-renderer: imports point one way': [
    ['src-renderer/core/state/aids.svelte.ts', 'src-renderer/ui/Control.svelte'],
    ['src-renderer/ui/Sheet.svelte', 'src-renderer/instruments/dial/Dial.svelte'],
    ['src-renderer/instruments/circle/Circle.svelte', 'src-renderer/surfaces/wall/Wall.svelte'],
    ['src-renderer/plates/wood/grain.ts', 'src-renderer/scenes/engine/pen.ts'],
  ],
  'instruments keep apart': [
    ['src-renderer/instruments/circle/Card.svelte', 'src-renderer/instruments/route/LineDrawing.svelte'],
    ['src-renderer/instruments/circle/Ring.svelte', 'src-renderer/instruments/shared.ts'],
  ],
  'surfaces keep apart': [
    ['src-renderer/surfaces/presenter/main.ts', 'src-renderer/surfaces/staff/api.ts'],
    ['src-renderer/surfaces/presenter/Pages.svelte', 'src-renderer/surfaces/shared.ts'],
  ],
  'a scene never imports another': [
    ['src-renderer/scenes/sendai/Scene.svelte', 'src-renderer/scenes/motor-city/car.ts'],
  ],
};

/** Imports that look forbidden and are allowed. */
const allowed: readonly Import[] = [
  ['src-renderer/instruments/chapter/Chapter.svelte', 'src-renderer/scenes/registry.ts'],
  ['src-renderer/scenes/water-plant/Scene.svelte', 'src-renderer/scenes/engine/ink.ts'],
  ['src-renderer/instruments/dial/Dial.svelte', 'src-renderer/core/words/look-up.ts'],
  ['src-renderer/surfaces/staff/words.ts', 'src-main/contract/words/staff.en.ts'],
  ['src-main/cli/run.ts', 'src-main/host-electron/main.ts'],
  ['src-main/host-electron/main.ts', 'src-main/log/log.ts'],
];

const imports = [...Object.values(forbidden).flat(), ...allowed];

/** Imports that cannot be told by folders alone. */
const others: Readonly<Record<string, string>> = {
  'src-renderer/core/model/ring.ts': "import { mount } from 'svelte';\nexport const value = mount;\n",
  'src-renderer/core/motion/file.ts': "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n",
  'src-renderer/instruments/dial/rows.ts':
    "import type { value } from '../../../src-main/contract/exhibition.ts';\nexport type Rows = typeof value;\n",
  'src-main/log/a.ts': "import { value as b } from './b.ts';\nexport const value = b;\n",
  'src-main/log/b.ts': "import { value as a } from './a.ts';\nexport const value = a;\n",
  'src-main/log/c.ts': "import './not-there.ts';\n",
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

let project: string;
let found: string[];

function add(file: string, text: string) {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

function importing(from: string, to: string): string {
  const code = `import value from '${path.relative(path.dirname(from), to)}';\nconsole.log(value);\n`;
  return from.endsWith('.svelte') ? `<script lang="ts">\n${code}</script>\n` : `${code}export default 0 as const;\n`;
}

beforeAll(() => {
  project = mkdtempSync(path.join(os.tmpdir(), '年轮 '));
  for (const file of ['.dependency-cruiser.cjs', 'package.json']) {
    copyFileSync(path.join(root, file), path.join(project, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  for (const [, to] of imports) add(to, to.endsWith('.svelte') ? '<p></p>\n' : 'export default 0;\n');
  for (const [from, to] of imports) add(from, importing(from, to).replace(' as const', ''));
  for (const [file, text] of Object.entries(others)) add(file, text);

  const cruiser = tool('dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruiser, 'src-main', 'src-renderer', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8', maxBuffer: 1e8 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  found = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
});

afterAll(() => rmSync(project, { recursive: true }));

test.each(Object.entries(forbidden).flatMap(([rule, those]) => those.map(([from, to]) => [from, to, rule] as const)))(
  '%s must not import %s',
  (from, to, rule) => {
    expect(found).toContain(`${rule}: ${from} → ${to}`);
  },
);

test.each(allowed)('%s may import %s', (from, to) => {
  expect(found.filter((line) => line.endsWith(`${from} → ${to}`))).toEqual([]);
});

test('the model knows no Svelte and the page no Node', () => {
  expect(found.some((line) => line.startsWith('the model is pure: src-renderer/core/model/ring.ts'))).toBe(true);
  expect(found).toContain('the page has no Node: src-renderer/core/motion/file.ts → fs');
});

test('types of the contract are free for the page', () => {
  expect(found.filter((line) => line.includes('src-renderer/instruments/dial/rows.ts'))).toEqual([]);
});

test('circles and imports of what is not there are found', () => {
  expect(found.some((line) => line.startsWith('no cycles: src-main/log/a.ts'))).toBe(true);
  expect(found).toContain('no import of what is not there: src-main/log/c.ts → ./not-there.ts');
});
