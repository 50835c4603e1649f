import type { Ground } from '../../src-main/contract/settings.ts';

/** The inks of a ground, from those of both and what high contrast changes in them: it takes away what is only tone. */
export function inksByGround<Inks>(
  inks: Readonly<Record<Ground, Inks>>,
  plain: Readonly<Record<Ground, Partial<Inks>>>,
): (ground: Ground, highContrast: boolean) => Inks {
  return (ground, highContrast) => (highContrast ? { ...inks[ground], ...plain[ground] } : inks[ground]);
}
