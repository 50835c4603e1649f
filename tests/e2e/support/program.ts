/** Starts the real, built program and reads what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programFolders, usualExhibition } from '../../../src-main/cli/folders.ts';
import { type Settings, shippedSettings } from '../../../src-main/contract/settings.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { newFolder } from '../../new-folder.ts';

export const root = join(import.meta.dirname, '..', '..', '..');
/** What tests show instead of the shipped exhibition: three languages, a globe, every kind of exhibit. */
export const gullSound = join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound');
const outMain = join(root, 'out', 'main');
const cli = join(outMain, 'cli.js');

/** The exhibition that the program shows when none is named. */
export async function firstExhibition(): Promise<string> {
  const first = await usualExhibition(programFolders(outMain));
  if (first === null) throw new Error('No exhibition comes with the program.');
  return first;
}

export interface Program {
  readonly process: ChildProcess;
  /** The address that opens the exhibition. */
  readonly address: string;
  readonly origin: string;
  /** Its data folder. */
  readonly data: string;
  /** What it said on stderr so far. */
  said(): string;
  /** The lines of its result, on stdout, so far. */
  printed(): readonly string[];
  /** The lines of its log so far. */
  log(): Promise<LogEntry[]>;
  /** Ends it as a service manager does, waits, and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface LogEntry {
  readonly level: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface ProgramOptions {
  readonly exhibition?: string;
  /** A data folder that is there already; by default a new one. */
  readonly data?: string;
  /** The data folder is left in place: the caller removes it, or can't. */
  readonly keepData?: boolean;
  readonly settings?: Partial<Settings>;
  readonly arguments?: readonly string[];
  /** A command and its arguments to start the program with, such as `ip netns exec NAME`. */
  readonly through?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command of the program to its end. */
export function nianlun(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
  const finished = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (finished.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (finished.stderr += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...finished }));
  });
}

/** Reads the log of a data folder, a line that is just being written is left out. */
export async function readLog(data: string): Promise<LogEntry[]> {
  const text = await readFile(join(dataPaths(data).logs, 'nianlun.log'), 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogEntry);
}

/** A new data folder, with the hall's settings where they differ from the shipped ones. */
export async function newData(settings?: Partial<Settings>): Promise<string> {
  const data = await newFolder();
  if (settings) await writeFile(dataPaths(data).settings, JSON.stringify({ ...shippedSettings, ...settings }));
  return data;
}

/** Starts `run --headless` on a data folder of its own, and waits until it has said its address. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const data = options.data ?? (await newData(options.settings));
  const [command = process.execPath, ...before] = options.through ?? [];
  const args = [
    ...before,
    ...(options.through ? [process.execPath] : []),
    cli,
    'run',
    '--headless',
    ...['--data', data],
    ...(options.exhibition === undefined ? [] : ['--exhibition', options.exhibition]),
    ...(options.arguments ?? []),
  ];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const printed: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => void printed.push(line));
  const address = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then((code) => Promise.reject(new Error(`The program ended with ${code} before it was up: ${said}`))),
  ]);
  return {
    process: child,
    address,
    origin: new URL(address).origin,
    data,
    said: () => said,
    printed: () => printed,
    log: () => readLog(data),
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (!options.keepData) await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return code;
    },
  };
}
