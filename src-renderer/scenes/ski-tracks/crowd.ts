import { seeded } from '../../core/time/clock.ts';
import { someOf } from '../engine/crowd.ts';
import type { Lane } from './lane.ts';

/** One of the crowd: it skis its lane again and again. */
export interface Racer {
  readonly lane: number;
  /** Metres along the lane as the picture opens. */
  readonly offset: number;
  /** Where in its stride it was then: 0…1. */
  readonly stride: number;
  /** The first of all, in the one accent. */
  readonly first: boolean;
}

/** Metres between two skiers, on average and at least. */
const gap = 7.6;
const least = 3.6;
/** Metres kept free before the first skier of all. */
const lead = 24;
/** Metres of lane a skier of the crowd has behind it when it is quite there. */
export const arriving = 5;

/** Metres a second of a lane: neighbouring lanes differ, all skiers of a lane go equally fast. */
export function laneSpeed(index: number): number {
  return 1.55 + 0.75 * ((index * 0.618) % 1);
}

/**
 * The crowd of every lane, so large a share of it. `first` is the lane of the first race, and `at` where its first skier
 * is, in metres.
 */
export function crowdOf(lanes: readonly Lane[], first: number, at: number, share = 1): readonly Racer[] {
  const chance = seeded(41);
  const racers: Racer[] = [];
  for (const { index, length } of lanes) {
    const hero = index === first;
    let offset = hero ? at + lead : least / 2 + chance() * gap;
    const end = hero ? at + length - 11 : length - least;
    if (hero) racers.push({ lane: index, offset: at, stride: 0, first: true });
    while (offset < end) {
      racers.push({ lane: index, offset: offset % length, stride: chance(), first: false });
      // Some ski close behind each other, some alone.
      offset += chance() < 0.4 ? least + chance() * 1.2 : least + chance() * (gap - least) * 3;
    }
  }
  const some = new Set(someOf(racers, share));
  return racers.filter((racer) => racer.first || some.has(racer));
}

/** Metres along its lane after so many seconds. */
export function racerAt({ lane, offset }: Racer, { length }: Lane, seconds: number): number {
  return (offset + laneSpeed(lane) * seconds) % length;
}
