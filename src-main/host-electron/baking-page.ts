/** Bakes plates in a hidden window: a new one for each page, because the device scale factor is fixed at creation. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { UnseenPage } from '../server/baking/background.ts';
import type { Later } from '../supervision/later.ts';
import { origin } from './address.ts';
import { unseenOptions } from './window-options.ts';

type UnseenWindow = Pick<BrowserWindow, 'once' | 'loadURL' | 'destroy' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'executeJavaScript'>;
};

interface BakingPageOptions {
  readonly create: (options: BrowserWindowConstructorOptions) => UnseenWindow;
  readonly debugging: boolean;
  readonly later: Later;
}

/** Loading, fonts and the page's own settling, in milliseconds; a page that needs longer will never settle. */
const patience = 60_000;

/** Asked of the page: true once it has come to rest and all is kept. */
const settles = `new Promise((done) => {
  const look = () => (document.documentElement.dataset.settled === 'true' ? done(true) : setTimeout(look, 200));
  look();
})`;

/** Nothing is opened before the first page is to be made. */
export function openBakingPage({ create, debugging, later }: BakingPageOptions): UnseenPage {
  let window: UnseenWindow | undefined;
  const end = (): void => {
    if (window && !window.isDestroyed()) window.destroy();
    window = undefined;
  };
  return {
    bake: async (page) => {
      end();
      const own = create(unseenOptions(page, debugging));
      window = own;
      const given = Promise.withResolvers<false>();
      const forget = later(() => given.resolve(false), patience);
      // A window that is destroyed answers nothing any more.
      own.once('closed', () => given.resolve(false));
      const settled = own.loadURL(`${origin}${page.path}`).then(() => own.webContents.executeJavaScript(settles));
      const baked = await Promise.race([
        settled.then(
          () => true,
          () => false,
        ),
        given.promise,
      ]);
      forget();
      if (window === own) end();
      return baked;
    },
    end,
  };
}
