import { test } from 'playwright/test';

/** Skips the test that runs, or those of the group whose hook runs, where there is a reason that it can't be done here. */
export function skipFor(reason: string | undefined): void {
  test.skip(reason !== undefined, reason ?? '');
}
