import type { Exhibition } from '../../contract/exhibition.ts';
import { Claims } from '../check/claims.ts';
import type { Pass } from '../check/pass.ts';
import { unknownFile } from '../check/unknown-files.ts';
import { Folder, type FolderEntry } from '../read/folder.ts';
import { fileStart, type Problem, Report } from '../read/problem.ts';
import { listChapters, readChapters } from './chapters.ts';
import { readCities } from './cities.ts';
import { compact } from './compact.ts';
import { readDisplay } from './display.ts';
import { openExhibits } from './exhibit-parts.ts';
import { toFigure } from './figures.ts';
import { checkManifest, knownFrom, type Manifest, openManifest } from './manifest.ts';
import { readMoments } from './moments.ts';
import { readNarration } from './narration.ts';
import { namedMedia } from './public.ts';
import { readRoutes } from './routes.ts';
import { checkFacts, checkSources, idsOf, openList } from './sources.ts';
import { readViewNotes } from './view-notes.ts';
import { readWords } from './words.ts';

export interface ReadOptions {
  /** "YYYY-MM-DD": sources past their `review_by` are warned of. */
  readonly today?: string;
  /** Unreviewed chapters and moments are errors. */
  readonly release?: boolean;
  /** Every picture is decoded, which a wall at work has no time for: it learns of damage when it prepares them. */
  readonly thorough?: boolean;
  /** Waited for before each text, where others need the processor more. */
  readonly rest?: () => Promise<void>;
}

export interface Reading {
  /** Absent when an error leaves nothing safe to show. */
  readonly exhibition?: Exhibition;
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  /** Days without the show, yearly, "MM-DD". */
  readonly quietDays: readonly string[];
}

/** Reads the whole folder once and collects every problem. Never throws for what the files hold. */
export async function readExhibition(dir: string, options: ReadOptions = {}): Promise<Reading> {
  const report = new Report();
  const folder = await Folder.at(dir, report, options.rest);
  if (folder === null) {
    report.error('.', fileStart, {
      zh: '没有这个展览文件夹，或无法读取：请检查路径',
      en: 'there is no such exhibition folder, or it cannot be read: check the path',
    });
    return { problems: report.sorted(), quietDays: [] };
  }
  const has = checkRoot((await folder.list('')) ?? [], report);
  const manifestFile = has('exhibition.yaml') ? await openManifest({ folder, report }) : undefined;
  const sourcesFile = has('sources.yaml') ? await openList('sources.yaml', { folder, report }) : undefined;
  const factsFile = has('facts.yaml') ? await openList('facts.yaml', { folder, report }) : undefined;
  const chapterFolders = await listChapters({ folder, report });
  const pass: Pass = {
    folder,
    report,
    known: {
      ...knownFrom(manifestFile),
      sources: idsOf(sourcesFile),
      facts: has('facts.yaml') ? idsOf(factsFile) : new Set(),
      chapters: new Set(chapterFolders.map(({ name }) => name)),
    },
    claims: new Claims(report),
    today: options.today,
    release: options.release ?? false,
    thorough: options.thorough ?? false,
  };
  const manifest = manifestFile && checkManifest(manifestFile, pass);
  if (factsFile !== undefined) checkFacts(factsFile, pass);
  const exhibits = await openExhibits(has('series.yaml'), manifest?.sound, pass);
  const silent = await readChapters(chapterFolders, exhibits, pass);
  const chapters = await readNarration(silent, manifest?.sound === true, pass);
  const parts = {
    sources: sourcesFile === undefined ? {} : checkSources(sourcesFile, pass),
    chapters,
    display: readDisplay(manifest?.display, chapters, manifestFile, pass),
    moments: has('moments.yaml') ? await readMoments(pass) : [],
    cities: has('cities.csv') ? await readCities(pass) : [],
    routes: has('routes') ? await readRoutes(pass) : [],
    words: await readWords(pass),
    viewNotes: has('notes') ? await readViewNotes(pass) : undefined,
  };
  await exhibits.checkUnused(namedMedia({ chapters }));
  return {
    problems: report.sorted(),
    quietDays: manifest?.quiet_days ?? [],
    ...(manifest !== undefined && report.presentable ? { exhibition: assembleExhibition(manifest, parts) } : {}),
  };
}

const parts = [
  'exhibition.yaml',
  'sources.yaml',
  'moments.yaml',
  'series.yaml',
  'facts.yaml',
  'cities.csv',
  'chapters',
  'pictures',
  'routes',
  'notes',
  'words',
  'media',
];

/** Tells whether the folder has a part; reports required files that are missing, and files that nothing reads. */
function checkRoot(entries: readonly FolderEntry[], report: Report): (name: string) => boolean {
  const names = new Set(entries.map(({ name }) => name));
  for (const required of ['exhibition.yaml', 'sources.yaml']) {
    if (names.has(required)) continue;
    report.error(required, fileStart, { zh: '缺少这个文件：请补上', en: 'this file is missing: add it' });
  }
  for (const { name, path } of entries) {
    // Notes for people who edit or judge the exhibition.
    if (!parts.includes(name) && !/\.md$/i.test(name)) unknownFile(path, report, parts);
  }
  return (name) => names.has(name);
}

type Parts = Pick<Exhibition, 'sources' | 'chapters' | 'moments' | 'cities' | 'routes' | 'words'> & {
  readonly display: Exhibition['display'];
  readonly viewNotes: Exhibition['viewNotes'];
};

/** The authored names become those of the contract. */
function assembleExhibition(manifest: Manifest, parts: Parts): Exhibition {
  return compact({
    id: manifest.id,
    version: manifest.version,
    title: manifest.title,
    invitation: manifest.invitation,
    languages: manifest.languages,
    span: manifest.span,
    home: manifest.home,
    map: manifest.map,
    mapApproval: manifest.map_approval,
    citiesComplete: manifest.cities_complete,
    citiesFigures: (manifest.cities_figures ?? []).map(toFigure),
    citiesNote: manifest.cities_note,
    takeAway: manifest.take_away && compact(manifest.take_away),
    credits: manifest.credits,
    disagreements: manifest.disagreements,
    sound: manifest.sound ? true : undefined,
    ...parts,
  });
}
