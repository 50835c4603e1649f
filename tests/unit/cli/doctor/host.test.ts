import { expect, test } from 'vitest';
import { judgeHost, judgeSandbox, type SandboxFacts } from '../../../../src-main/cli/doctor/host-checks.ts';

const chromium = { electron: false, browser: '/usr/bin/chromium', version: 'Chrome/156.0.8078.108' };

test('Electron or a browser of the machine can show the exhibition, and it is said which', () => {
  expect(judgeHost({ ...chromium, electron: true })).toMatchObject([{ level: 'ok' }]);
  const [finding] = judgeHost(chromium);
  expect(finding).toMatchObject({ level: 'ok' });
  expect(finding?.what.en).toContain('/usr/bin/chromium (Chrome/156.0.8078.108)');
});

test('a machine without any browser is told what to install', () => {
  const [finding] = judgeHost({ electron: false, browser: null, version: null });
  expect(finding).toMatchObject({ level: 'problem' });
  expect(finding?.next?.zh).toContain('apt install chromium');
});

test('a browser of years ago is a warning', () => {
  expect(judgeHost({ ...chromium, version: 'Chrome/120.0.1' })).toMatchObject([{ level: 'warning' }]);
});

const started: SandboxFacts = { platform: 'linux', asRoot: false, started: true, why: '', helper: 'well' };

test('run by root the sandbox is off, and that is a problem', () => {
  expect(judgeSandbox({ ...started, asRoot: true })).toMatchObject([{ level: 'problem' }]);
  expect(judgeSandbox(started)).toMatchObject([{ level: 'ok' }]);
});

test('a browser that finds no sandbox is helped with the package, or with its lost rights', () => {
  const refused = { ...started, started: false, why: 'FATAL: No usable sandbox!' };
  expect(judgeSandbox({ ...refused, helper: 'absent' })[0]?.next?.en).toContain('apt install chromium-sandbox');
  expect(judgeSandbox({ ...refused, helper: 'without rights' })[0]?.next?.en).toContain('4755');
});

test('a browser that does not start for another reason says its own reason', () => {
  const [finding] = judgeSandbox({ ...started, started: false, why: 'cannot open display' });
  expect(finding).toMatchObject({ level: 'problem' });
  expect(finding?.what.en).toContain('cannot open display');
});

test('run by root, a browser that doesn’t start is told as well', () => {
  const [, second] = judgeSandbox({ ...started, asRoot: true, started: false, why: 'no space left' });
  expect(second?.what.zh).toContain('no space left');
});

test('without a browser nobody claims that the sandbox is on', () => {
  expect(judgeSandbox({ ...started, started: null })).toMatchObject([{ level: 'warning' }]);
});
