import type { Menu } from 'electron';

/** Before ready, or Electron makes its own menu with reload and developer tools. */
export function setupMenu(menu: Pick<typeof Menu, 'setApplicationMenu'>): void {
  menu.setApplicationMenu(null);
}
