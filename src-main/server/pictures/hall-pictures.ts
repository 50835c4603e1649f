/** The exhibition's pictures for the pages of a hall: prepared while a hall is empty, and at once where a page asks before. */
import type { Picture } from '../../contract/exhibit.ts';
import type { Exhibition } from '../../contract/exhibition.ts';
import { picturesOf } from '../../exhibition/index.ts';
import { again, type Later } from '../../supervision/later.ts';
import { type Attended, isUnattended } from '../../supervision/unattended.ts';
import { answerFile } from '../file-answer.ts';
import { printingOf } from './damaged.ts';
import { type MakingOptions, nameOf, openMaking, type Printing } from './making.ts';

export interface HallPicturesOptions extends MakingOptions {
  /** What the public may see. */
  readonly show: { current(): Exhibition };
}

export interface HallPictures {
  /** Answers an address of a copy or tile; undefined where what is shown has none of that address. */
  answer(request: Request): Promise<Response | undefined>;
  /** Prepares what is missing from now on while no visitor, guide or staff is at any wall. Returns the end. */
  inBackground(hall: {
    readonly windows: () => readonly Attended[];
    readonly isOpen: () => boolean;
    readonly later: Later;
  }): () => void;
}

/** An address stands for one content for ever. */
const immutable = 'public, max-age=31536000, immutable';
const jpeg = 'image/jpeg';

/** Between two looks whether something is missing, in milliseconds. A start needs the processors for itself first. */
const lookEvery = 10_000;

/** `{ answer, inBackground }` over what is shown at each time. */
export function hallPictures(options: HallPicturesOptions): HallPictures {
  const { store, log } = options;
  const printings = ofShown(options.show);
  const making = openMaking(options);

  /** One piece of work that is missing; null when there is none. What was tried once is not tried again. */
  async function missing(
    tried: ReadonlySet<string>,
  ): Promise<{ address: string; work: () => Promise<unknown> } | null> {
    const all = [...printings().values()];
    for (const printing of all) {
      for (const copy of printing.picture.copies) {
        const isKept = await store.find({ ...printing.place, name: nameOf(copy) });
        if (isKept === undefined && !tried.has(copy.address))
          return { address: copy.address, work: () => making.copyFor(printing, copy) };
      }
    }
    for (const printing of all) {
      const { tiles } = printing.picture;
      if (tiles === undefined || tried.has(tiles.address) || making.isAsked(printing)) continue;
      // They are put in place all at once.
      if ((await store.find({ ...printing.place, name: 'tiles/0/0_0.jpeg' })) === undefined)
        return { address: tiles.address, work: () => making.cut(printing) };
    }
    return null;
  }

  return {
    async answer(request) {
      const { pathname } = new URL(request.url);
      const printing = printings().get(pathname.split('/').slice(0, 4).join('/'));
      if (printing === undefined) return undefined;
      const copy = printing.picture.copies.find(({ address }) => address === pathname);
      const name = pathname.slice(printing.address.length + 1);
      if (copy === undefined && !isTile(name, printing.picture)) return undefined;
      const file = await store.find({ ...printing.place, name });
      const kept = file === undefined ? 'gone' : await answerFile(request, file, jpeg);
      if (kept !== 'gone') {
        kept.headers.set('cache-control', immutable);
        return kept;
      }
      if (copy === undefined) {
        making.cutSoon(printing);
        // That a tile is not cut yet is no error: a page would complain of it on its console.
        return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
      }
      const bytes = await making.copyFor(printing, copy);
      return bytes === null
        ? undefined
        : new Response(new Uint8Array(bytes), { headers: { 'content-type': jpeg, 'cache-control': immutable } });
    },
    inBackground({ windows, isOpen, later }) {
      let running = false;
      let ended = false;
      let of: Exhibition | undefined;
      let tried = new Set<string>();
      // Before a wall is there, its start needs the processors.
      const mayGoOn = (): boolean => !ended && windows().length > 0 && isUnattended(windows(), isOpen());
      const run = async (): Promise<void> => {
        for (let next = await missing(tried); next !== null && mayGoOn(); next = await missing(tried)) {
          tried.add(next.address);
          await next.work();
        }
        await store.tidy(new Set([...printings().values()].map(({ place }) => place.key)));
      };
      const undo = again(later, lookEvery, () => {
        if (running || !mayGoOn()) return;
        const shown = options.show.current();
        // What was looked through to its end is looked through again when something else is shown.
        if (of !== shown) tried = new Set();
        else if (tried.has(done)) return;
        of = shown;
        running = true;
        run()
          .then(() => mayGoOn() && tried.add(done))
          .catch((error: unknown) => {
            tried.add(done);
            log.write('warning', 'pictures could not be prepared', { error });
          })
          .finally(() => (running = false));
      });
      return () => {
        ended = true;
        undo();
      };
    },
  };
}

/** Stands among what was tried when nothing is left. */
const done = 'all';

/** Whether a name is that of a tile that the picture has. */
function isTile(name: string, { tiles }: Picture): boolean {
  const [, level = '', column = '', row = ''] = /^tiles\/(\d{1,2})\/(\d{1,4})_(\d{1,4})\.jpeg$/.exec(name) ?? [];
  const of = level === '' ? undefined : tiles?.levels[Number(level)];
  return (
    of !== undefined &&
    tiles !== undefined &&
    Number(column) * tiles.size < of.width &&
    Number(row) * tiles.size < of.height
  );
}

/** The printings of what is shown, by their address; looked up again when something else is shown. */
function ofShown(show: { current(): Exhibition }): () => ReadonlyMap<string, Printing> {
  let known: { readonly of: Exhibition; readonly printings: ReadonlyMap<string, Printing> } | undefined;
  return () => {
    const of = show.current();
    if (known?.of !== of) {
      const exhibits = of.chapters.flatMap(({ pages }) => pages.flatMap(({ exhibit }) => exhibit ?? []));
      const printings = exhibits.flatMap(picturesOf).map(({ picture }): [string, Printing] => {
        const address = printingOf(picture);
        const [, , key = '', ink = ''] = address.split('/');
        return [address, { picture, address, place: { key, ink } }];
      });
      known = { of, printings: new Map(printings) };
    }
    return known.printings;
  };
}
