import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const outlets = new URL('../../../src-main/log/outlets.ts', import.meta.url).href;

test('the show goes on when nobody reads any more what the program says', async () => {
  const script = `
    const { surviveLostListeners } = await import(${JSON.stringify(outlets)});
    surviveLostListeners(process);
    process.stdin.on('end', () => {
      process.stdout.write('to nobody');
      process.stderr.write('to nobody');
      setTimeout(() => process.exit(7), 50);
    }).resume();`;
  const program = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  program.stdout.destroy();
  program.stderr.destroy();
  program.stdin.end();
  expect(await once(program, 'close')).toEqual([7, null]);
});
