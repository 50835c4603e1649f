/** Reads back what the log has kept, the newest first, over its rotated files. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface LogEntry {
  /** ISO 8601 in UTC, by the clock of that moment. */
  readonly time: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface LogRead {
  /** The newest first. */
  readonly entries: readonly LogEntry[];
  /** Lines that were cut off by a power cut or are not the program's. */
  readonly damaged: number;
}

/** The log's own files have 2 MB; of anything larger only the end is read, so that memory stays bounded. */
const mostBytes = 2 * 1024 * 1024 + 64 * 1024;

const current = 'nianlun.log';
const isRotated = (name: string): boolean => /^nianlun-.+\.log$/.test(name);

/** The newest first. Rotated files carry the time of their rotation, so they sort by name; several of one moment by number. */
async function logFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const rotated = names.filter(isRotated).toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return [...(names.includes(current) ? [current] : []), ...rotated].map((name) => join(folder, name));
}

/** The lines of the file's end, the newest first; a first line that begins before what was read is left out. */
async function lastLines(file: string): Promise<string[]> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - mostBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return (start > 0 ? lines.slice(1) : lines).filter((line) => line !== '').reverse();
  } finally {
    await handle.close();
  }
}

const levels: readonly unknown[] = ['info', 'warning', 'error'] satisfies LogEntry['level'][];

function parseLine(line: string): LogEntry | undefined {
  try {
    const { time, level, event, ...fields } = JSON.parse(line) as Record<string, unknown>;
    if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
    if (typeof event !== 'string' || !levels.includes(level)) return undefined;
    return { time, level: level as LogEntry['level'], event, fields };
  } catch {
    return undefined;
  }
}

/** The newest `most` entries; what can't be read is passed over. */
export async function readLog(folder: string, most: number): Promise<LogRead> {
  const entries: LogEntry[] = [];
  let damaged = 0;
  for (const file of await logFiles(folder)) {
    // A file may be rotated away while it is being read.
    for (const line of await lastLines(file).catch(() => [])) {
      const entry = parseLine(line);
      if (entry === undefined) damaged += 1;
      else entries.push(entry);
      if (entries.length >= most) return { entries, damaged };
    }
  }
  return { entries, damaged };
}

/** Lines in memory, the newest last, as entries with the newest first. */
function parseLines(lines: readonly string[]): LogEntry[] {
  return lines.flatMap((line) => parseLine(line) ?? []).reverse();
}

/**
 * Reads again only when a file has changed: pages ask every few seconds, the log says something every few hours. What
 * waits in memory is newer than any file.
 */
export function logReader(
  folder: string,
  most: number,
  unwritten: () => readonly string[] = () => [],
): () => Promise<LogRead> {
  let last: { readonly state: string; readonly read: Promise<LogRead> } | undefined;
  return async () => {
    const files = await logFiles(folder);
    const sizes = await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
          () => '',
        ),
      ),
    );
    const state = JSON.stringify([files, sizes]);
    if (last?.state !== state) last = { state, read: readLog(folder, most) };
    const read = await last.read;
    const waiting = parseLines(unwritten());
    return waiting.length === 0 ? read : { ...read, entries: [...waiting, ...read.entries].slice(0, most) };
  };
}
