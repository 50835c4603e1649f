import { homedir } from 'node:os';
import { join } from 'node:path';

/** The one place that knows where things lie in the data folder. */
export interface DataPaths {
  readonly folder: string;
  readonly settings: string;
  /** The hash of the staff's PIN. */
  readonly pin: string;
  /** Failed attempts at it. */
  readonly pinAttempts: string;
  /** What staff have withdrawn. */
  readonly withdrawn: string;
  /** Visitor figures, with SQLite's companions beside it. */
  readonly visits: string;
  readonly logs: string;
  /** What Chromium writes down when it crashes. */
  readonly crashes: string;
  /** The exhibition as it was last read without errors. */
  readonly lastGood: string;
  /** Exhibitions as they were read by this program. */
  readonly readings: string;
  /** Where a presentation stands. */
  readonly places: string;
  /** Fonts cut to what is shown. */
  readonly fonts: string;
  /** Room for the settings on a full disk. */
  readonly reserve: string;
  /** The version of the program that may not use the GPU. */
  readonly softwareDrawing: string;
  /** What each screen's governor asks of its machine. */
  readonly eases: string;
  /** Finished parts of pictures. */
  readonly plates: string;
  /** Copies and tiles of the exhibition's pictures. */
  readonly pictures: string;
  /** Layers of its pictures, cut for the screens. */
  readonly sheets: string;
  /** Which pages have made theirs. */
  readonly bakedPages: string;
  /** What the engine made of the program's code. */
  readonly compiled: string;
  /** Profiles of the browser: new at each start, removed at each end. */
  readonly browser: string;
}

/** Names the parts of a data folder. */
export function dataPaths(folder: string): DataPaths {
  return {
    folder,
    settings: join(folder, 'settings.json'),
    pin: join(folder, 'pin.json'),
    pinAttempts: join(folder, 'pin-attempts.json'),
    withdrawn: join(folder, 'withdrawn.json'),
    visits: join(folder, 'visits.sqlite'),
    logs: join(folder, 'logs'),
    crashes: join(folder, 'crashes'),
    lastGood: join(folder, 'last-good.json'),
    readings: join(folder, 'readings'),
    places: join(folder, 'places.json'),
    fonts: join(folder, 'fonts'),
    reserve: join(folder, 'reserve'),
    softwareDrawing: join(folder, 'software-drawing.json'),
    eases: join(folder, 'picture-detail.json'),
    plates: join(folder, 'plates'),
    pictures: join(folder, 'pictures'),
    sheets: join(folder, 'sheets'),
    bakedPages: join(folder, 'plates', 'baked.json'),
    compiled: join(folder, 'compiled'),
    browser: join(folder, 'browser'),
  };
}

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** The data folder where none is given: what the system's custom is. */
export function usualDataFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Nianlun');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Nianlun');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'nianlun');
}
