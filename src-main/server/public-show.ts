/** What the public may see: the one entrance for every page, picture, handout and plan. */
import type { Exhibition } from '../contract/exhibition.ts';
import type { ItemName } from '../contract/staff.ts';
import { namedMedia, publicCopy, withoutWithdrawn } from '../exhibition/index.ts';
import { fileInside } from './path-guard.ts';
import { type DamagedPictures, damagedPictures, exhibitsWith } from './pictures/damaged.ts';

interface Changing {
  subscribe(listener: () => void): () => void;
}

export interface PublicShow extends Changing {
  /** The same object until files or withdrawals change. */
  current(): Exhibition;
  /** Whether a file below media (by its real path) belongs to withdrawn things only. */
  isWithdrawn(file: string): Promise<boolean>;
}

export interface PublicShowParts {
  readonly exhibition: Changing & { current(): Exhibition };
  readonly withdrawn: Changing & { current(): readonly ItemName[] };
  /** Exhibits that show one of these are left out. Absent: there are none. */
  readonly damaged?: Pick<DamagedPictures, 'current' | 'subscribe'>;
  /** The folder of images, film and sound. */
  readonly media: string;
}

/** Real paths, because one file may have several names (links, upper and lower case). */
async function realPaths(media: string, paths: Iterable<string>): Promise<ReadonlySet<string>> {
  const files = await Promise.all(
    [...paths].map((path) => fileInside(media, path.split('/').map(encodeURIComponent).join('/'))),
  );
  return new Set(files.flatMap((file) => (file.ok ? [file.value] : [])));
}

/** Follows exhibition and withdrawals. */
export function publicShow({ exhibition, withdrawn, damaged = damagedPictures(), media }: PublicShowParts): PublicShow {
  interface Made {
    readonly of: Exhibition;
    readonly without: readonly ItemName[];
    readonly damaged: ReadonlyMap<string, string>;
    readonly shown: Exhibition;
    hidden?: Promise<ReadonlySet<string>>;
  }
  let made: Made | undefined;
  const make = (): Made => {
    const [of, without, unusable] = [exhibition.current(), withdrawn.current(), damaged.current()];
    if (made?.of !== of || made.without !== without || made.damaged !== unusable) {
      const broken = exhibitsWith(unusable, of).map((id): ItemName => ({ kind: 'exhibit', id }));
      const shown = publicCopy(withoutWithdrawn(of, [...without, ...broken]));
      made = { of, without, damaged: unusable, shown };
    }
    return made;
  };
  const hiddenFiles = async ({ of, shown }: Made): Promise<ReadonlySet<string>> => {
    const [all, left] = [namedMedia(of), namedMedia(shown)];
    const gone = await realPaths(
      media,
      [...all].filter((path) => !left.has(path)),
    );
    if (gone.size === 0) return gone;
    const kept = await realPaths(media, left);
    return new Set([...gone].filter((file) => !kept.has(file)));
  };
  return {
    current: () => make().shown,
    isWithdrawn: async (file) => {
      const now = make();
      now.hidden ??= hiddenFiles(now);
      return (await now.hidden).has(file);
    },
    subscribe: (listener) => {
      const undo = [exhibition, withdrawn, damaged].map((each) => each.subscribe(listener));
      return () => undo.forEach((each) => each());
    },
  };
}
