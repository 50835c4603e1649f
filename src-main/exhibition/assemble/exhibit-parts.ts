import { MediaFiles } from '../check/media.ts';
import type { Pass } from '../check/pass.ts';
import { type KnownSeries, readSeries } from './series.ts';

/** What exhibits are made of besides their own entry. */
export interface ExhibitParts {
  readonly media: MediaFiles;
  readonly series: KnownSeries['byId'];
  /** Series that charts name are noted here. */
  readonly usedSeries: Set<string>;
}

/** Opens media/ and, where there is one, series.yaml. `checkUnused` warns of what neither an exhibit nor `named` has named. */
export async function openExhibits(
  hasSeries: boolean,
  pass: Pass,
): Promise<ExhibitParts & { checkUnused(named: ReadonlySet<string>): Promise<void> }> {
  const series = hasSeries ? await readSeries(pass) : undefined;
  const media = new MediaFiles(pass.folder, pass.report.ofWhatCanBeLeftOut);
  const usedSeries = new Set<string>();
  return {
    media,
    series: series === undefined ? new Map() : series.byId,
    usedSeries,
    async checkUnused(named) {
      if (!media.allKnown) return;
      series?.checkUsed(usedSeries);
      await media.checkUnused(named, pass.report);
    },
  };
}
