/** Pictures that turned out to be damaged when they were decoded, which no header tells. */
import type { Picture } from '../../contract/exhibit.ts';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { picturesOf } from '../../exhibition/index.ts';

interface Changing {
  subscribe(listener: () => void): () => void;
}

/** Pictures whose files turned out to be damaged when they were decoded: exhibits that show them are left out. */
export interface DamagedPictures extends Changing {
  /** Paths below media/ by their printing's address; the same object until one is added. */
  current(): ReadonlyMap<string, string>;
  add(address: string, path: string): void;
  /** For staff; empty when all is well. */
  problems(): readonly Sentence[];
}

/** None yet. */
export function damagedPictures(): DamagedPictures {
  let damaged: ReadonlyMap<string, string> = new Map();
  const listeners = new Set<() => void>();
  return {
    current: () => damaged,
    add(address, path) {
      damaged = new Map([...damaged, [address, path]]);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    problems: () =>
      [...new Set(damaged.values())].map((path) => ({
        zh: `照片media/${path}已损坏，所在的页面先不显示它。请换上完好的文件，画面会自动更新。`,
        en: `The picture media/${path} is damaged, and its page is shown without it. Replace it with an intact file, and the screen follows by itself.`,
      })),
  };
}

/** `/pictures/KEY/INK`, which all copies and tiles of one printing share. */
export function printingOf({ copies }: Picture): string {
  const [first] = copies;
  return first === undefined ? '' : first.address.slice(0, first.address.lastIndexOf('/'));
}

/** The exhibits of an exhibition that show a damaged picture, by their IDs. */
export function exhibitsWith(damaged: ReadonlyMap<string, string>, { chapters }: Exhibition): string[] {
  if (damaged.size === 0) return [];
  return chapters.flatMap(({ pages }) =>
    pages.flatMap(({ exhibit }) =>
      exhibit && picturesOf(exhibit).some(({ picture }) => damaged.has(printingOf(picture))) ? [exhibit.id] : [],
    ),
  );
}
