import { createContext } from 'svelte';
import type { HandoutOrder } from '../../../src-main/contract/handout.ts';
import type { PrintPicture } from './pictures.ts';
import type { Say } from './words.ts';

/** What every part of the booklet may need to know. */
export interface Booklet {
  readonly order: HandoutOrder;
  readonly say: Say;
  /** Each source's number, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Each chapter's picture, by id. */
  readonly pictures: ReadonlyMap<string, PrintPicture>;
  /** The page on which a section begins; absent while the pages are not made yet. */
  pageOf(section: string): number | undefined;
}

export const [useBooklet, provideBooklet] = createContext<Booklet>();
