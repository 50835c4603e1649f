/** Layers of the exhibition's pictures, cut for the screens of a hall: ahead of time, and at once where a page asks before. */
import type { Exhibition } from '../../contract/exhibition.ts';
import type { LayeredPicture, Sheet } from '../../contract/layered-picture.ts';
import { shareOf, sheetWidth, wideOrTall } from '../../contract/sheet-width.ts';
import { type ImageLibrary, imageLibrary } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import type { PicturePlace, PictureStore } from '../../store/pictures.ts';
import { again, type Later } from '../../supervision/later.ts';
import { type Attended, isUnattended } from '../../supervision/unattended.ts';
import { answerFile } from '../file-answer.ts';
import { fileInside } from '../path-guard.ts';

/** A screen as its page sees it: CSS pixels, and device pixels to one of them. */
interface Screen {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface HallSheetsOptions {
  /** What the public may see. */
  readonly show: { current(): Exhibition };
  /** The folder `pictures` of the exhibition. */
  readonly pictures: string;
  readonly store: PictureStore;
  readonly log: Pick<Log, 'write' | 'once'>;
  /** Milliseconds by a clock that only goes forward. */
  readonly monotonic: () => number;
}

export interface HallSheets {
  /**
   * Answers with a layer that is so many pixels wide; undefined where there is none, or its file can't be used.
   *
   * @param whole waits until it is cut; otherwise a coarse one is sent meanwhile, which says so
   */
  answer(request: Request, key: string, width: number, whole: boolean): Promise<Response | undefined>;
  /** Cuts what is missing for the screens of a hall from now on, while nobody is at any wall. Returns the end. */
  inBackground(hall: {
    readonly windows: () => readonly Attended[];
    readonly screens: () => readonly Screen[];
    readonly isOpen: () => boolean;
    readonly later: Later;
  }): () => void;
}

/** What is wanted of a layer. */
interface Cut {
  readonly sheet: Sheet;
  readonly width: number;
}

const immutable = 'public, max-age=31536000, immutable';
/** In the place of a store's ink. */
const cutting = 'cut';
/** So many times narrower is coarse: seen for a moment only. */
const coarser = 8;
/** As many at a time as leave a processor for the page. */
const mostAtOnce = 2;
/** Between two looks whether something is missing, in milliseconds. */
const lookEvery = 3000;

/** Fine enough that no print differs to the eye from its master. Opaque ones as JPEG, which a page decodes in half the time. */
const quality = 90;

const typeOf = ({ opaque }: Sheet): { readonly ending: string; readonly type: string } =>
  opaque ? { ending: 'jpg', type: 'image/jpeg' } : { ending: 'webp', type: 'image/webp' };
const types = [typeOf({ opaque: true } as Sheet), typeOf({ opaque: false } as Sheet)];

const placeOf = ({ sheet, width }: Cut): PicturePlace => ({
  key: sheet.key,
  ink: cutting,
  name: `${width}.${typeOf(sheet).ending}`,
});

/** All sheets of a picture that a screen shows, each once. */
function cutsOf(picture: LayeredPicture, { width, height, ratio }: Screen): Cut[] {
  const side = picture[wideOrTall(picture, width, height)] ?? picture.wide;
  const share = shareOf(side, width * ratio, height * ratio);
  return sheetsOf(side.layers).map((sheet) => ({ sheet, width: sheetWidth(sheet, share) }));
}

function sheetsOf(layers: LayeredPicture['wide']['layers']): Sheet[] {
  return layers.flatMap((layer) =>
    layer.kind === 'sprites'
      ? layer.sheets
      : [layer.sheet, layer.contrast, layer.paper].filter((sheet) => sheet !== undefined),
  );
}

const picturesOf = ({ chapters }: Exhibition): LayeredPicture[] => chapters.flatMap(({ picture }) => picture ?? []);

/** `{ answer, inBackground }` over what is shown at each time. */
export function hallSheets({ show, pictures, store, log, monotonic }: HallSheetsOptions): HallSheets {
  let known: { readonly of: Exhibition; readonly sheets: ReadonlyMap<string, Sheet> } | undefined;
  /** What is being cut, so that two pages that ask for it have it cut once. */
  const underWay = new Map<string, Promise<Buffer | undefined>>();
  const row = openRow(mostAtOnce);

  function sheets(): ReadonlyMap<string, Sheet> {
    const of = show.current();
    if (known?.of !== of) {
      const all = picturesOf(of).flatMap(({ wide, tall }) =>
        [wide, tall].flatMap((side) => sheetsOf(side?.layers ?? [])),
      );
      known = { of, sheets: new Map(all.map((sheet) => [sheet.key, sheet])) };
    }
    return known.sheets;
  }

  /** So wide a copy of a master; undefined where the master can't be used. */
  async function make({ sheet, width }: Cut): Promise<Buffer | undefined> {
    const library = await imageLibrary();
    if ('problem' in library) return undefined;
    const file = await fileInside(pictures, sheet.path.split('/').map(encodeURIComponent).join('/'));
    if (!file.ok) return undefined;
    try {
      return await copyOf(library.sharp, file.value, { sheet, width });
    } catch (error) {
      log.once(`sheet ${sheet.key}`, 'warning', 'a layer of a picture is damaged', { file: sheet.path, error });
      return undefined;
    }
  }

  function cut(wanted: Cut, first = false): Promise<Buffer | undefined> {
    const place = placeOf(wanted);
    const name = `${place.key}/${place.name}`;
    let making = underWay.get(name);
    if (making === undefined) {
      making = row(async () => {
        const bytes = await make(wanted);
        if (bytes) await store.keep(place, bytes);
        return bytes;
      }, first).finally(() => underWay.delete(name));
      underWay.set(name, making);
    }
    return making;
  }

  /** Also of a picture that has just been changed: a page may still show the one before. */
  async function kept(request: Request, key: string, width: number): Promise<Response | undefined> {
    for (const { ending, type } of types) {
      const file = await store.find({ key, ink: cutting, name: `${width}.${ending}` });
      const answer = file === undefined ? 'gone' : await answerFile(request, file, type);
      if (answer === 'gone') continue;
      answer.headers.set('cache-control', immutable);
      return answer;
    }
    return undefined;
  }

  function missing(screens: readonly Screen[]): Map<string, Cut> {
    const found = new Map<string, Cut>();
    for (const picture of picturesOf(show.current()))
      for (const screen of screens)
        for (const each of cutsOf(picture, screen)) found.set(`${each.sheet.key}/${each.width}`, each);
    return found;
  }

  return {
    async answer(request, key, width, whole) {
      const found = await kept(request, key, width);
      if (found) return found;
      const sheet = sheets().get(key);
      if (!sheet || width < 1 || width > sheet.width) return undefined;
      const { type } = typeOf(sheet);
      const send = (bytes: Buffer | undefined, headers: Record<string, string>): Response | undefined =>
        bytes && new Response(new Uint8Array(bytes), { headers: { 'content-type': type, ...headers } });
      const fine = cut({ sheet, width }, true);
      if (whole) return send(await fine, { 'cache-control': immutable });
      const coarse = await make({ sheet, width: Math.max(1, Math.ceil(width / coarser)) });
      return send(coarse, { 'cache-control': 'no-store', sheet: 'coarse' });
    },
    inBackground({ windows, screens, isOpen, later }) {
      let ended = false;
      let running = false;
      const tried = new Set<string>();
      const mayGoOn = (): boolean => !ended && windows().length > 0 && isUnattended(windows(), isOpen());
      async function run(): Promise<void> {
        const began = monotonic();
        let count = 0;
        for (const [name, each] of missing(screens())) {
          if (!mayGoOn()) return;
          if (tried.has(name)) continue;
          tried.add(name);
          if ((await store.find(placeOf(each))) !== undefined) continue;
          if (await cut(each)) count += 1;
        }
        if (count === 0) return;
        log.write('info', 'pictures are cut', { count, seconds: Math.round((monotonic() - began) / 100) / 10 });
        await store.tidy(new Set(sheets().keys()));
      }
      const undo = again(later, lookEvery, () => {
        if (running || !mayGoOn()) return;
        running = true;
        run()
          .catch((error: unknown) => log.write('warning', 'pictures could not be prepared', { error }))
          .finally(() => (running = false));
      });
      return () => {
        ended = true;
        undo();
      };
    },
  };
}

/** Work of which only so much is under way at a time; what a page waits for comes before what is made ahead. */
function openRow(most: number): <T>(work: () => Promise<T>, first: boolean) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work, first) => {
    if (busy >= most) await new Promise<void>((go) => (first ? waiting.unshift(go) : waiting.push(go)));
    else busy += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes this place.
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}

type Library = Extract<ImageLibrary, { sharp: unknown }>['sharp'];

/** More pixels than any layer may have. */
const mostPixels = 100_000_000;

function copyOf(sharp: Library, file: string, { sheet, width }: Cut): Promise<Buffer> {
  const height = Math.max(1, Math.round((sheet.height * width) / sheet.width));
  const copy = sharp(file, { limitInputPixels: mostPixels, failOn: 'truncated' })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb');
  return sheet.opaque
    ? copy.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
    : copy.webp({ quality, alphaQuality: 90, effort: 2 }).toBuffer();
}
