/** What `nianlun check` costs, as the built program does it in a process of its own. */
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { root } from '../e2e/support/program.ts';

export interface Cost {
  /** Milliseconds of processor. */
  readonly processor: number;
  /** Megabytes at the most. */
  readonly memory: number;
}

/** The process tells what it used, after everything that it printed. */
const mark = 'used: ';
const tell = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('${mark}' + JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024])); })`;

/** Checks a folder. Throws when it has errors: a part of it would not have been read. */
export async function costOfCheck(dir: string): Promise<Cost> {
  const cli = join(root, 'out', 'main', 'cli.js');
  const told = `data:text/javascript,${encodeURIComponent(tell)}`;
  const child = spawn(process.execPath, ['--import', told, cli, 'check', dir, '--language', 'en']);
  let printed = '';
  let said = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`The exhibition has errors (${code}): ${printed.slice(0, 500)}${said.slice(0, 500)}`);
  const used = said.split('\n').findLast((line) => line.startsWith(mark));
  if (used === undefined) throw new Error(`The check did not tell what it used: ${said.slice(0, 500)}`);
  const [processor = 0, memory = 0] = JSON.parse(used.slice(mark.length)) as number[];
  return { processor, memory };
}
