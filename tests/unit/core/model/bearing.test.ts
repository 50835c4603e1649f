import { expect, it } from 'vitest';
import {
  bearing,
  compassPoint,
  distance,
  screenAngle,
  turnBetween,
} from '../../../../src-renderer/core/model/bearing.ts';

const changchun = { lat: 43.9, lon: 125.3 };

it('north is at the top of the screen, east on its right', () => {
  expect([0, 90, 180, 270].map(screenAngle)).toEqual([-Math.PI / 2, 0, Math.PI / 2, Math.PI]);
});

it('a place due north, south, east or west lies there', () => {
  expect(bearing(changchun, { ...changchun, lat: 60 })).toBeCloseTo(0, 9);
  expect(bearing(changchun, { ...changchun, lat: -20 })).toBeCloseTo(180, 9);
  expect(bearing({ lat: 0, lon: 10 }, { lat: 0, lon: 60 })).toBeCloseTo(90, 9);
  expect(bearing({ lat: 0, lon: 60 }, { lat: 0, lon: 10 })).toBeCloseTo(270, 9);
});

it('the way to the other side of the world goes over the north, as ships of the air fly', () => {
  const toNewYork = bearing(changchun, { lat: 40.7, lon: -74 });
  expect(toNewYork).toBeGreaterThan(0);
  expect(toNewYork).toBeLessThan(20);
});

it('a turn goes the shorter way round', () => {
  expect(turnBetween(350, 10)).toBe(20);
  expect(turnBetween(10, 350)).toBe(-20);
  expect(turnBetween(90, 90)).toBe(0);
  expect(turnBetween(0, 900)).toBe(-180);
});

it('a distance is that of the great circle, the same both ways', () => {
  // A degree of latitude is 111.2 km on a sphere of the earth's mean radius.
  expect(distance({ lat: 10, lon: 20 }, { lat: 11, lon: 20 })).toBeCloseTo(111.19, 1);
  const sendai = { lat: 38.26667, lon: 140.86667 };
  expect(distance(changchun, sendai)).toBeCloseTo(distance(sendai, changchun), 6);
  expect(distance(changchun, { lat: -changchun.lat, lon: changchun.lon - 180 })).toBeCloseTo(Math.PI * 6371, 0);
});

it('a bearing is told by the nearest of eight points, north on both sides of its seam', () => {
  expect([0, 22, 23, 90, 180, 314, 337, 338, 359].map(compassPoint)).toEqual([0, 0, 1, 2, 4, 7, 7, 0, 0]);
});
