import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { Log } from '../../../src-main/log/log.ts';
import { createServer, type Served, type ServerParts } from '../../../src-main/server/app.ts';
import { HostRequests } from '../../../src-main/server/host-requests.ts';
import { publicShow } from '../../../src-main/server/public-show.ts';
import { openScreenEases } from '../../../src-main/server/screen-eases.ts';
import { openStaff, type StaffParts } from '../../../src-main/server/staff/open.ts';
import { type DataPaths, dataPaths } from '../../../src-main/store/paths.ts';
import { openSettings, type SettingsStore } from '../../../src-main/store/settings.ts';
import { openWithdrawn } from '../../../src-main/store/withdrawn.ts';
import { openVisits, type Visits } from '../../../src-main/store/visits/visits.ts';
import { newFolder } from '../../new-folder.ts';
import { emptyHarbour, emptyPier } from '../harbour.ts';

/** A city that is in no exhibition, with one chapter. */
export const harbour: Exhibition = {
  ...emptyHarbour,
  title: { en: 'A harbour', de: 'Ein Hafen' },
  invitation: { en: 'Come in', de: 'Herein' },
  languages: ['en', 'de'],
  citiesComplete: false,
  chapters: [
    {
      ...emptyPier,
      pages: [{ number: 1, body: { en: [] }, sources: ['paper'] }],
    },
  ],
  sources: { paper: { id: 'paper', title: { en: 'Paper' }, publisher: { en: 'Press' }, grade: 'A' } },
};

export interface Entry {
  readonly level: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A log that is kept in memory, with the same "once". */
export function memoryLog(): Log & { readonly entries: Entry[] } {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const write: Log['write'] = (level, event, fields = {}) => void entries.push({ level, event, fields });
  return {
    entries,
    write,
    once: (key, level, event, fields) => {
      if (seen.has(key)) return;
      seen.add(key);
      write(level, event, fields);
    },
    unwritten: () => [],
    close: () => Promise.resolve(),
  };
}

export interface Hall {
  readonly served: Served;
  readonly log: ReturnType<typeof memoryLog>;
  readonly folder: string;
  readonly media: string;
  readonly rendererRoot: string;
  readonly visits: Visits;
  readonly hostRequests: HostRequests;
  readonly settings: SettingsStore;
  readonly paths: DataPaths;
  readonly exhibition: ServerParts['exhibition'];
  /** Exchanges the exhibition, as a changed file would. */
  show(next: Exhibition): void;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  tick(milliseconds: number): void;
}

/** A server over real folders and a real store, with a clock that is moved by hand. */
export async function openHall(
  parts: Partial<ServerParts> = {},
  staff: Partial<StaffParts> & { readonly holds?: Exhibition; readonly folder?: string } = {},
): Promise<Hall> {
  const folder = staff.folder ?? (await newFolder('nianlun 展览-'));
  const rendererRoot = join(folder, 'renderer');
  const media = join(folder, 'media');
  await mkdir(join(rendererRoot, 'assets'), { recursive: true });
  await mkdir(media, { recursive: true });
  await writeFile(join(rendererRoot, 'index.html'), '<!doctype html><html lang="zh-CN"><title>wall</title>');
  await writeFile(join(rendererRoot, 'assets', 'wall.js'), 'export {};');
  await writeFile(join(rendererRoot, 'assets', 'wall.js.map'), '{}');
  const log = memoryLog();
  const now = (): Date => new Date(2026, 11, 1, 10);
  let exhibition = staff.holds ?? harbour;
  const paths = dataPaths(folder);
  let clock = 0;
  const listeners = new Set<() => void>();
  const visits = await openVisits({
    file: join(folder, 'visits.sqlite'),
    now,
    report: (problem) => log.write('error', problem.what, { ...problem }),
  });
  const shown = {
    current: () => exhibition,
    problems: () => [],
    quietDays: () => [],
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const withdrawn = await openWithdrawn(paths.withdrawn, now);
  const settings = await openSettings(paths.settings, now);
  const eases = await openScreenEases(paths.eases, log);
  const hostRequests = new HostRequests();
  const monotonic = (): number => clock;
  const served = createServer({
    exhibition: shown,
    show: publicShow({ exhibition: shown, withdrawn }),
    media,
    settings,
    visits,
    log,
    fonts: { sheet: () => '', sheetFor: () => '', font: () => undefined, close: () => undefined },
    rendererRoot,
    mode: 'kiosk',
    choices: {},
    seed: 26,
    monotonic,
    hall: () => ({ open: true }),
    eases,
    staff: await openStaff({
      paths,
      exhibition: shown,
      settings,
      withdrawn,
      visits,
      log,
      hostRequests,
      eases,
      now,
      monotonic,
      storeProblems: () => [],
      drives: () => Promise.resolve([]),
      ...staff,
    }),
    ...parts,
  });
  const get: Hall['get'] = async (path, init) => served.fetch(new Request(`http://hall${path}`, init));
  return {
    served,
    log,
    folder,
    media,
    rendererRoot,
    visits,
    hostRequests,
    settings,
    paths,
    exhibition: shown,
    show: (next) => {
      exhibition = next;
      for (const listener of listeners) listener();
    },
    get,
    post: (path, body) => get(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    tick: (milliseconds) => {
      clock += milliseconds;
    },
  };
}
