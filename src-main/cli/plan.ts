import type { LanguageChoice, Mode } from '../contract/settings.ts';
import type { Size } from '../contract/size.ts';

/** Everything decided before a host is chosen; folders are absolute. */
export interface Plan {
  readonly mode: Mode;
  readonly exhibition: string;
  readonly data: string;
  readonly windowed: boolean;
  /** The page's in an ordinary window. */
  readonly size?: Size;
  /** Serves and prints the address; opens no window. */
  readonly headless: boolean;
  readonly language?: LanguageChoice;
  readonly map?: 'rings' | 'globe';
}
