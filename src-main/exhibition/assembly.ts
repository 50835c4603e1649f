import type { Exhibition } from '../contract/exhibition.ts';
import { compact } from './compact.ts';
import { toFigure } from './figures.ts';
import type { Manifest } from './manifest.ts';

type Parts = Pick<Exhibition, 'sources' | 'chapters' | 'moments' | 'cities' | 'routes' | 'words'> & {
  readonly display: Exhibition['display'];
};

/** The authored names become those of the contract. */
export function assembleExhibition(manifest: Manifest, parts: Parts): Exhibition {
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
