import { getContext, setContext } from 'svelte';
import type { StaffSession } from './staff-session.svelte.ts';

const key = Symbol('staff');

/** Gives the staff to every component of the staff surface. */
export function provideStaff(staff: StaffSession): void {
  setContext(key, staff);
}

/** The staff, inside any component of the staff surface. */
export function useStaff(): StaffSession {
  return getContext<StaffSession>(key);
}
