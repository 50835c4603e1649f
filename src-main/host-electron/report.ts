import type { Log } from '../log/log.ts';

/** One line for the log of the exhibit. */
export type Report = Log['write'];
