import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { busy } from '../../core/time/busy.ts';

/** Land shapes alone: coarse for what moves, fine for what rests. */
export interface Land {
  readonly coarse: GeoPermissibleObjects;
  readonly fine: GeoPermissibleObjects;
}

function landOf(atlas: unknown): GeoPermissibleObjects {
  const topology = atlas as Topology;
  const shape = topology.objects['land'];
  if (!shape) throw new Error('The atlas has no land.');
  return feature(topology, shape);
}

/** Fetches the land for the component that asks; null until it is there. */
export function loadLand(): { readonly now: Land | null } {
  let land = $state.raw<Land | null>(null);
  $effect(() => {
    const done = busy();
    void Promise.all([import('world-atlas/land-110m.json'), import('world-atlas/land-50m.json')])
      .then(([coarse, fine]) => {
        land = { coarse: landOf(coarse.default), fine: landOf(fine.default) };
      })
      .catch((problem: unknown) =>
        console.error('The land shapes could not be loaded; the cities stand alone.', problem),
      )
      .finally(done);
    return done;
  });
  return {
    get now() {
      return land;
    },
  };
}
