/** What the public may see: the one entrance for every page, picture, handout and plan. */
import type { Exhibition } from '../contract/exhibition.ts';
import type { ItemName } from '../contract/staff.ts';
import { playedMedia, publicCopy, withoutWithdrawn } from '../exhibition/index.ts';
import { type DamagedPictures, damagedPictures, exhibitsWith } from './pictures/damaged.ts';

interface Changing {
  subscribe(listener: () => void): () => void;
}

export interface PublicShow extends Changing {
  /** The same object until files or withdrawals change. */
  current(): Exhibition;
  /** Whether a file of this path below media is played on a page: nothing else in there is sent to one. */
  plays(path: string): boolean;
}

export interface PublicShowParts {
  readonly exhibition: Changing & { current(): Exhibition };
  readonly withdrawn: Changing & { current(): readonly ItemName[] };
  /** Exhibits that show one of these are left out. Absent: there are none. */
  readonly damaged?: Pick<DamagedPictures, 'current' | 'subscribe'>;
}

/** Follows exhibition and withdrawals. */
export function publicShow({ exhibition, withdrawn, damaged = damagedPictures() }: PublicShowParts): PublicShow {
  interface Made {
    readonly of: Exhibition;
    readonly without: readonly ItemName[];
    readonly damaged: ReadonlyMap<string, string>;
    readonly shown: Exhibition;
    readonly played: ReadonlySet<string>;
  }
  let made: Made | undefined;
  const make = (): Made => {
    const [of, without, unusable] = [exhibition.current(), withdrawn.current(), damaged.current()];
    if (made?.of !== of || made.without !== without || made.damaged !== unusable) {
      const broken = exhibitsWith(unusable, of).map((id): ItemName => ({ kind: 'exhibit', id }));
      const shown = publicCopy(withoutWithdrawn(of, [...without, ...broken]));
      made = { of, without, damaged: unusable, shown, played: playedMedia(shown) };
    }
    return made;
  };
  return {
    current: () => make().shown,
    plays: (path) => make().played.has(path),
    subscribe: (listener) => {
      const undo = [exhibition, withdrawn, damaged].map((each) => each.subscribe(listener));
      return () => undo.forEach((each) => each());
    },
  };
}
