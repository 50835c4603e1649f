import { describe, expect, test } from 'vitest';
import {
  electronArguments,
  type ElectronOptions,
  parseElectronArguments,
} from '../../../src-main/host-electron/options.ts';

const usual = { exhibition: '/usual', data: '/data' };
const parse = (args: readonly string[], asRoot = false) => parseElectronArguments(args, { usual, asRoot });

describe('what the command line hands to Electron', () => {
  const everything: ElectronOptions[] = [
    { mode: 'kiosk', exhibition: '/e', data: '/d', windowed: false },
    {
      mode: 'present',
      exhibition: 'C:\\展览 一\\长春',
      data: 'D:\\数据 =1',
      windowed: true,
      size: { width: 1080, height: 1920 },
      language: 'zh',
      map: 'globe',
    },
    { mode: 'display', exhibition: '/with\nline', data: '/d', windowed: false, language: 'both', map: 'rings' },
  ];
  test.each(everything)('arrives as it was meant: $mode', (options) => {
    expect(parse(['--ozone-platform=x11', '/program', ...electronArguments(options)])).toEqual({
      status: 'ok',
      options,
    });
  });
  test('is one piece an option, because Chromium reads the same line', () => {
    for (const options of everything) for (const each of electronArguments(options)) expect(each).toMatch(/^--[a-z]+/);
  });
  test('may be nothing at all: the usual exhibition as a kiosk', () => {
    expect(parse(['/program'])).toEqual({ status: 'ok', options: { mode: 'kiosk', windowed: false, ...usual } });
  });
});

describe('what is refused, with one sentence that names it', () => {
  test.each([
    ...['--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect', '--inspect-brk=0', '--js-flags=--x'],
    ...['--ignore-certificate-errors', '--disable-web-security', '--load-extension=/x', '--require=/x', '-r'],
    ...['--proxy-server=evil', '--host-rules=MAP * evil', '--user-data-dir=/x', '--no-sandbox', '--kiosk', '--'],
    ...[
      '--mode=other',
      '--mode',
      '--exhibition=',
      '--exhibition',
      '--data=',
      '--windowed=1',
      '--size=large',
      '--language=<b>',
      '--map=flat',
    ],
  ])('%s', (argument) => {
    const parsed = parse([argument]);
    expect(parsed.status).toBe('refused');
    if (parsed.status !== 'refused') return;
    expect(parsed.reason.en).toContain(argument);
    expect(parsed.reason.zh).toContain(argument);
  });
  test('--no-sandbox is taken from root alone', () => {
    expect(parse(['--no-sandbox'], true).status).toBe('ok');
    expect(parse(['--no-sandbox'], false).status).toBe('refused');
  });
});
