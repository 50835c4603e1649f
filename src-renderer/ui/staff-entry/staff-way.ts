/** Where the sheet of the staff gesture leads. */
export const staffWays = ['clean', 'staff', 'back'] as const;
export type StaffWay = (typeof staffWays)[number];

/** The way that an element of the sheet, or one inside it, stands for. */
export function wayAt(element: Element | null): StaffWay | undefined {
  const way = element?.closest<HTMLElement>('[data-way]')?.dataset['way'];
  return staffWays.find((each) => each === way);
}

/** The staff surface of this window, which comes back to it. */
export function staffAddress(window: string): string {
  return `/staff?window=${encodeURIComponent(window)}`;
}
