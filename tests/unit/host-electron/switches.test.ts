import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { switches } from '../../../src-main/host-electron/switches.ts';
import { newProgram, type Program } from './program.ts';

let program: Program;
beforeEach(async () => {
  program = await newProgram();
});
afterEach(() => program.close());

describe('D7, D9, D10: switches', () => {
  test.each([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['no-proxy-server', undefined],
    ['disable-background-networking', undefined],
    ['disable-component-update', undefined],
    ['disable-domain-reliability', undefined],
    ['no-pings', undefined],
    ['disable-pinch', undefined],
    ['overscroll-history-navigation', '0'],
    ['disable-renderer-backgrounding', undefined],
    ['disable-backgrounding-occluded-windows', undefined],
    ['disable-gpu-process-crash-limit', undefined],
  ])('--%s=%s is set before ready', (name, value) => {
    program.start();
    expect(program.app.callsOf('appendSwitch')).toContainEqual([name, value]);
  });
  test('swiping does not go back, by its feature’s name too', () => {
    program.start();
    expect(program.app.callsOf('appendSwitch').find(([name]) => name === 'disable-features')?.[1]).toMatch(
      /\bOverscrollHistoryNavigation\b/,
    );
  });
  test('no switch makes anything less safe, and none is given twice', () => {
    const names = switches.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).not.toMatch(/ignore-certificate|web-security|sandbox|remote-debugging|allow/);
  });
  test('as root, whose renderers cannot be sandboxed, the switch that says so is left in place', () => {
    program.app.switches.add('no-sandbox');
    program.start({ args: ['--no-sandbox', '/program'], asRoot: true });
    expect(program.app.callsOf('enableSandbox')).toEqual([]);
    expect(program.said()).toEqual([]);
  });
  test('anybody else keeps the sandbox', () => {
    program.start({ args: ['--no-sandbox', '/program'] });
    expect(program.app.callsOf('exit')).toEqual([[2]]);
    expect(program.said().join()).toContain('--no-sandbox');
  });
});

describe('D11: doors', () => {
  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'inspect-port'])(
    'a start with --%s is refused with a sentence and exit code 2',
    (door) => {
      program.app.switches.add(door);
      program.start();
      expect(program.app.callsOf('exit')).toEqual([[2]]);
      expect(program.said().join()).toContain(`--${door}`);
      expect(program.app.callsOf('whenReady')).toEqual([]);
    },
  );
  test('a packaged program stays shut, whatever the environment asks for', () => {
    program.app.switches.add('remote-debugging-port');
    program.start({ wantsDebugging: true });
    expect(program.app.callsOf('exit')).toEqual([[2]]);
  });
  test('tests may look inside a program that is not packaged', async () => {
    program.app.isPackaged = false;
    program.app.switches.add('remote-debugging-port');
    program.start({ wantsDebugging: true });
    await program.ready();
    expect(program.windows[0]?.options.webPreferences?.devTools).toBe(true);
  });
});
