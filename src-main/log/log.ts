/** JSON lines in a folder of their own, rotated and capped in total, so that a fault that repeats for a year can't fill the disk. */
import { join } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { LogEvent } from '../contract/log-events.ts';

type Level = 'info' | 'warning' | 'error';
type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  write(level: Level, event: LogEvent, fields?: Fields): void;
  /** Like `write`, but only the first time for this key. */
  once(key: string, level: Level, event: LogEvent, fields?: Fields): void;
  /** Lines that wait in memory because they can't be written now; the newest last. */
  unwritten(): readonly string[];
  close(): Promise<void>;
}

/** One file holds about two quiet weeks; five of them are the total of 10 MB. */
const fileSize = '2M';
const files = 4;

/** Keys come from outside (refused addresses), so their number is bounded; beyond it only the kind is remembered. */
const keysRemembered = 1000;

/** A value of a request may be long; a line of the log is not. */
const longestText = 500;

function shorten(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { message: value.message, stack: value.stack?.slice(0, 2000) };
  return typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)}…` : value;
}

/** The text of one line. */
export function logLine(now: Date, level: Level, event: LogEvent, fields: Fields = {}): string {
  return `${JSON.stringify({ time: now.toISOString(), level, event, ...fields }, shorten)}\n`;
}

/** Remembers which keys were seen; once full it remembers none more, so that new keys stay silent instead of flooding. */
export function firstTime(limit: number): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key) || seen.size >= limit) return false;
    seen.add(key);
    return true;
  };
}

/** So many lines wait in memory while nothing can be written: staff still read there what happened. */
const mostUnwritten = 200;

/** How long a log that can't be written is left alone before it is tried again. */
const pause = 60_000;

const current = 'nianlun.log';

const name = (time: number | Date, index?: number): string =>
  time ? `nianlun-${new Date(time).toISOString().replaceAll(':', '')}-${index ?? 1}.log` : current;

/** The file that is being written to, in the folder of the log. */
export const currentLog = (folder: string): string => join(folder, current);

export interface LogOptions {
  /** Whether the disk has room for a log; by default it has. What may not be written waits. */
  readonly mayWrite?: () => boolean;
  /** Told once that the log can't be written; by default one line on stderr. */
  readonly complain?: (error: Error) => void;
  readonly monotonic?: () => number;
}

const onStderr = (error: Error): void =>
  console.error(`Nianlun: the log can't be written (${error.message}); free some space.`);

/**
 * Opens the log in `folder`. What can't be written (a full disk, a folder without write permission) waits in memory, the
 * oldest of it is dropped, and the show goes on with one complaint; the next line after a minute is tried again.
 */
export function openLog(folder: string, now: () => Date, options: LogOptions = {}): Log {
  const { mayWrite = () => true, monotonic = () => performance.now() } = options;
  const isNew = firstTime(keysRemembered);
  let stream: RotatingFileStream | undefined;
  let retryAt = -Infinity;
  const unwritten: string[] = [];
  const complain = (error: Error): void => {
    if (isNew('log can’t be written')) (options.complain ?? onStderr)(error);
  };
  const fail = (error: Error): void => {
    stream = undefined;
    retryAt = monotonic() + pause;
    complain(error);
  };
  const usable = (): RotatingFileStream | undefined => {
    if (stream === undefined && monotonic() >= retryAt) {
      stream = createStream(name, { path: folder, size: fileSize, maxFiles: files });
      stream.on('error', fail);
      stream.on('warning', complain);
    }
    return stream;
  };

  const write: Log['write'] = (level, event, fields) => {
    unwritten.push(logLine(now(), level, event, fields));
    const open = mayWrite() ? usable() : undefined;
    if (open?.writable) for (const line of unwritten.splice(0)) open.write(line);
    else if (unwritten.length > mostUnwritten) unwritten.shift();
  };
  return {
    write,
    once: (key, level, event, fields) => {
      if (isNew(key)) write(level, event, fields);
    },
    unwritten: () => unwritten,
    close: () =>
      new Promise((resolve) => {
        if (stream === undefined || stream.destroyed) return resolve();
        stream.once('close', resolve);
        stream.end(() => resolve());
      }),
  };
}
