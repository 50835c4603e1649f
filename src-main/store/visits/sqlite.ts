import type * as sqlite from 'node:sqlite';

/**
 * Node's own SQLite. It works as documented, yet says at its first use that it might change; staff who read the log
 * can do nothing with that, so this one sentence is left out.
 */
export async function loadSqlite(): Promise<typeof sqlite> {
  const emit = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (String(warning).includes('SQLite is an experimental feature')) return;
    emit.call(process, warning, ...rest);
  }) as typeof emit;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emit;
  }
}
