import { MediaFiles } from '../check/media.ts';
import type { Pass } from '../check/pass.ts';
import { type KnownSeries, readSeries } from './series.ts';

/** What exhibits are made of besides their own entry. */
export interface ExhibitParts {
  readonly media: MediaFiles;
  readonly series: KnownSeries['byId'];
  /** Whether the exhibition is heard at all; undefined where its own file can't be read. */
  readonly sound: boolean | undefined;
  /** Pictures that exhibits show: the first path of each by its content's key. */
  readonly pictures: Map<string, string>;
  /** Series that charts name are noted here. */
  readonly usedSeries: Set<string>;
}

/** Opens media/ and, where there is one, series.yaml. `checkUnused` warns of what neither an exhibit nor `named` has named. */
export async function openExhibits(
  hasSeries: boolean,
  sound: boolean | undefined,
  pass: Pass,
): Promise<ExhibitParts & { checkUnused(named: ReadonlySet<string>): Promise<void> }> {
  const series = hasSeries ? await readSeries(pass) : undefined;
  const media = new MediaFiles(pass.folder, pass.report.ofWhatCanBeLeftOut);
  const usedSeries = new Set<string>();
  return {
    media,
    series: series === undefined ? new Map() : series.byId,
    sound,
    pictures: new Map(),
    usedSeries,
    async checkUnused(named) {
      if (!media.allKnown) return;
      series?.checkUsed(usedSeries);
      await media.checkUnused(named, pass.report);
    },
  };
}

/** What an entry names that is not read, for a mistake or its place, is not unused. */
export function noteNamedIn(entry: unknown, parts: ExhibitParts): void {
  const named = [...wordsIn(entry)];
  parts.media.noteNamed(named);
  for (const each of named.flatMap((text) => text.split(/[,，、]\s*/))) parts.usedSeries.add(each);
}

/** Every text of an entry, however deep. */
function* wordsIn(entry: unknown): Generator<string> {
  if (typeof entry === 'string') yield entry;
  else for (const each of Object.values(entry ?? {})) yield* wordsIn(each);
}
