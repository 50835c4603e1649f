/** What the system says when a folder can't be written. */
const codes: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** Whether a data folder that can't be written is the reason: for the operator to mend, no fault of the program. */
export function isUnwritable(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Node says ENOENT of a new folder on a read-only medium.
  return codes.has(code) || (code === 'ENOENT' && syscall === 'mkdir');
}
