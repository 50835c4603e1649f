/** Pictures under a real finger: what is led, drawn or counted is seen, and stays. */
import { degree } from '../../src-renderer/core/model/angle.ts';
import { frameOf } from '../../src-renderer/plates/printing/frame.ts';
import { envoys } from '../../src-renderer/scenes/avenue/envoys.ts';
import { lanterns } from '../../src-renderer/scenes/avenue/lanterns.ts';
import { lanternOf, litAtPage as lanternsAtPage, standingAt } from '../../src-renderer/scenes/avenue/parade.ts';
import { layoutOf as avenueOf } from '../../src-renderer/scenes/avenue/street.ts';
import { placeOf } from '../../src-renderer/scenes/avenue/walkers.ts';
import { aisles, along as inFair, fairOf } from '../../src-renderer/scenes/expo/fair.ts';
import { hallOf, onRing, project } from '../../src-renderer/scenes/ice-arcs/hall.ts';
import { lampsOf, litAtPage } from '../../src-renderer/scenes/ice-arcs/lamps.ts';
import { at as onRings, layoutOf as ringsOf } from '../../src-renderer/scenes/ring-roads/rings.ts';
import { onScreen, type Point } from '../../src-renderer/scenes/engine/layout.ts';
import { about, clearingOf, ring } from '../../src-renderer/scenes/seats/clearing.ts';
import { atRest, turnTo } from '../../src-renderer/scenes/trains/turning.ts';
import { along, archOf, tracks, yardOf } from '../../src-renderer/scenes/trains/yard.ts';
import {
  around as inWorks,
  hallOf as worksOf,
  homes as whereMachinesCame,
  places as onTheRing,
  project as onTheFloor,
  track as line,
} from '../../src-renderer/scenes/workshop/hall.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { meanColour } from './support/light.ts';
import { onGlass } from './support/on-glass.ts';
import { open } from './support/touch.ts';

test.describe.configure({ mode: 'parallel' });
const viewport = { width: 1280, height: 720 };
test.use({ viewport, opens: besideTheWall });

const exhibition = await exhibitionHere();
const frame = frameOf({ ...viewport, ratio: 1 });
const chapterWith = (scene: string) => {
  const found = exhibition.chapters.find((chapter) => chapter.scene === scene);
  if (!found) throw new Error(`No chapter has the picture "${scene}".`);
  return found;
};
const css = ({ x, y }: Point): Point => ({ x: x * frame.css, y: y * frame.css });
const about4 = ({ x, y }: Point) => ({ x: x - 2, y: y - 2, width: 4, height: 4 });

/**
 * Opens a chapter on its first page, and waits until its picture is whole. A tap on its sky says that somebody knows what
 * a finger can do: else, on a busy machine, the ghost fingertip would have played with it before the test's finger does.
 */
async function openPicture(kiosk: Kiosk, scene: string) {
  const glass = await open(kiosk, `chapter:${chapterWith(scene).id}`);
  await expect(kiosk.page.locator(`${onGlass} .print`)).toBeVisible();
  await glass.tap({ x: 900, y: 40 });
  await expect(kiosk.page.locator(`${onGlass} [data-verb]`)).toHaveCount(0);
  await expect(kiosk.page.locator('html:not([data-busy])')).toBeAttached();
  return glass;
}

test('an envoy who is led up the avenue lights a lantern, and it stays lit @verify', async ({ kiosk, page }) => {
  const glass = await openPicture(kiosk, 'avenue');
  const layout = avenueOf(frame);
  const lit = lanternsAtPage(1, chapterWith('avenue').pages.length);
  // Of the envoys who have not reached their lantern the nearest one: no other is drawn over it.
  const [envoy, index] = envoys
    .map((one, at) => [one, at] as const)
    .filter(([, at]) => !lit.has(lanternOf[at] ?? -1))
    .reduce((one, other) => (other[0].metre > one[0].metre ? other : one));
  const lantern = lanterns[lanternOf[index] ?? -1];
  if (!lantern) throw new Error('The foremost envoy lights no lantern.');
  const glow = async () => (await meanColour(page, about4(css(onScreen(layout, lantern))))).red;
  const body = (done: number): Point => {
    const { x, y, metre } = placeOf(envoy, done);
    return css(onScreen(layout, { x, y: y - 0.9 * metre }));
  };
  expect(await glow()).toBeLessThan(120);
  await glass.put(1, body(standingAt(lit)[index]?.done ?? 0));
  const from = body(standingAt(lit)[index]?.done ?? 0);
  const to = placeOf(envoy, 1).y - placeOf(envoy, standingAt(lit)[index]?.done ?? 0).y;
  await glass.draw(1, { x: from.x, y: from.y + to * frame.css - 6 }, 12);
  await glass.lift(1);
  await expect.poll(glow, soon).toBeGreaterThan(200);
  await page.waitForFunction(() => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))));
  expect(await glow()).toBeGreaterThan(200);
});

test('the orange ring grows as far as a finger leads the guests, and stays @verify', async ({ kiosk, page }) => {
  const glass = await openPicture(kiosk, 'ring-roads');
  const layout = ringsOf(frame);
  const on = (radius: number, degrees: number) => css(onScreen(layout, onRings(radius, degrees * degree)));
  // The ring's inner edge, where nobody stands and no shadow falls.
  const patch = about4(on(0.9, 131));
  const isOrange = async () => {
    const { red, blue } = await meanColour(page, patch);
    return red - blue;
  };
  const before = await isOrange();
  await glass.put(1, on(0.97, 160));
  await glass.draw(1, on(0.97, 148), 6);
  await glass.draw(1, on(0.97, 132), 6);
  await glass.draw(1, on(0.97, 120), 6);
  await glass.lift(1);
  await expect.poll(isOrange, soon).toBeGreaterThan(Math.max(110, before + 60));
});

test('a finger that walks round the table counts the seats, and the named ones say their names @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await openPicture(kiosk, 'seats');
  const named = exhibition.cities.filter(({ kind }) => kind === 'sister').length;
  const clearing = clearingOf({ frame, seats: 70, named });
  const on = (seat: number) => css(about(clearing, ring.radius, clearing.seats[seat]?.angle ?? 0, ring.tall));
  // Across the far side, over more than one named seat.
  const walked = Array.from({ length: 9 }, (_, step) => 30 + step);
  await glass.put(1, on(30));
  for (const seat of walked) await glass.put(1, on(seat));
  await expect(page.getByText(String(walked.length), { exact: true }).last()).toBeVisible();
  const passed = walked.flatMap((seat) => clearing.seats[seat]?.named ?? []);
  const cities = exhibition.cities
    .filter(({ kind }) => kind === 'sister')
    .toSorted((one, other) => (one.year ?? Infinity) - (other.year ?? Infinity));
  expect(passed.length).toBeGreaterThan(1);
  for (const index of passed)
    await expect(
      page
        .getByText(cities[index]?.name['zh'] ?? '', { exact: true })
        .last()
        .locator('..'),
    ).toHaveCSS('opacity', '1');
  await glass.lift(1);
  await expect(page.getByText(String(walked.length), { exact: true }).last()).toBeVisible();
});

test('an arc that a finger draws on the ice lights the next lamp, and it stays lit @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await openPicture(kiosk, 'ice-arcs');
  const hall = hallOf(frame);
  // The first tap was a short arc, which lit a lamp.
  const next = lampsOf(hall)[litAtPage(1, chapterWith('ice-arcs').pages.length) + 1];
  if (!next) throw new Error('The first page leaves no second lamp dark.');
  const glow = async () => (await meanColour(page, about4(css(onScreen(hall, next))))).red;
  const on = (radius: number, angle: number) => css(onScreen(hall, project(onRing(radius, angle))));
  expect(await glow()).toBeLessThan(120);
  // Towards the eye: an arc that lies as level as a quick flick would turn the page.
  await glass.put(1, on(4.4, 2.4));
  for (const angle of [2.8, 3.2, 3.6]) await glass.draw(1, on(4.4, angle), 4);
  await glass.lift(1);
  await expect.poll(glow, soon).toBeGreaterThan(200);
});

test('the table turned into line with a track opens its gate, and the gate stays open @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await openPicture(kiosk, 'trains');
  const yard = yardOf(frame);
  const track = tracks.length - 1;
  // The sky in the upper left of its gate, beside the train that goes through it.
  const sky = archOf(tracks[track] ?? 0, -0.25)[7];
  if (!sky) throw new Error('The last gate has no outline.');
  const { x, y } = css(onScreen(yard, sky));
  const light = async () => (await meanColour(page, { x: x - 8, y: y - 4, width: 16, height: 8 })).red;
  expect(await light()).toBeLessThan(60);
  const rim = (angle: number): Point => css(onScreen(yard, along(angle, 10)));
  const start = Math.PI * 0.83;
  await glass.put(1, rim(start));
  for (let step = 1; step <= 8; step++) await glass.draw(1, rim(start + (turnTo(atRest, track) * step) / 8), 3);
  await glass.lift(1);
  await expect.poll(light, soon).toBeGreaterThan(90);
});

test('a slice of the fair that is touched lights, and stays lit @verify', async ({ kiosk, page }) => {
  const glass = await openPicture(kiosk, 'expo');
  const fair = fairOf(frame);
  const spot = (radius: number): Point => css(onScreen(fair, inFair((aisles[0] ?? 0) + Math.PI / 6, radius)));
  const way = spot(14.4);
  const light = async () => (await meanColour(page, { x: way.x - 20, y: way.y - 6, width: 40, height: 12 })).red;
  expect(await light()).toBeLessThan(60);
  await glass.tap(spot(22));
  await expect.poll(light, soon).toBeGreaterThan(90);
});

test('a machine that is moved to the ring lights the floor for good; with all six the ring closes @release', async ({
  kiosk,
  page,
}) => {
  const glass = await openPicture(kiosk, 'workshop');
  const works = worksOf(frame);
  const on = (at: Point): Point => css(onScreen(works, at));
  const floor = ({ x, y }: Point): Point => on(onTheFloor(x, y));
  const light = async (at: Point) => (await meanColour(page, { x: at.x - 16, y: at.y - 6, width: 32, height: 12 })).red;
  // The floor before the first place, before the second, where hardly anything of the first one's light runs out, and where
  // the ring's closing falls: beyond the line.
  const lit = on(inWorks((305 * Math.PI) / 180, 5.7));
  const second = on(inWorks((28 * Math.PI) / 180, 4.5));
  const beyond = on(inWorks((268 * Math.PI) / 180, line.outer + 0.9));
  const [from, to] = [whereMachinesCame[1], onTheRing[0]];
  if (!from || !to) throw new Error('The hall has no second machine.');
  expect(await light(lit)).toBeLessThan(90);
  expect(await light(second)).toBeLessThan(90);
  const before = await light(beyond);
  await glass.put(1, floor(from));
  await glass.draw(1, floor({ x: to.x + 1, y: to.y + 1 }), 10);
  await glass.lift(1);
  await expect.poll(() => light(lit), soon).toBeGreaterThan(140);
  expect(await light(second)).toBeLessThan(90);
  // A touch on a free place calls a machine to it.
  for (const place of onTheRing) await glass.tap(floor(place));
  await expect.poll(() => light(beyond), soon).toBeGreaterThan(before + 25);
  await expect.poll(() => light(second), soon).toBeGreaterThan(140);
});
