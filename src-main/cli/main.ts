/** Where the program's own process begins. */
import { surviveLostListeners } from '../log/outlets.ts';
import { runCommand } from './command-line.ts';
import { programFolders } from './folders.ts';
import { operatorLanguage } from './io.ts';

surviveLostListeners(process);
process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    language: operatorLanguage(process.env),
  },
  programFolders(import.meta.dirname),
);

// A process that Electron lends goes on waiting for messages when its work is done. What was said is written first.
if ('parentPort' in process) process.stderr.write('', () => process.exit());
