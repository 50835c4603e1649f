import { liveScene, type Live, type Picture } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { inPicture, project } from './field.ts';
import { along, laneAt } from './lane.ts';
import { layOut } from './layers.ts';
import { lanesOpen, Race } from './race.ts';
import { ringAt } from './touch-ring.ts';

/** Untouched snow: lanes open one after another, one for each winter; a finger sends a skier along the lane under it. */
export const mount = liveScene(open);

/** The crowd is redrawn at most so often, in ms; a held skier at every frame. */
const pace = 31;
/** Untouched, the crowd is redrawn after a rest of so long, and a frame, in ms. */
const rest = 42;

function open(live: Live): Picture {
  const { layers, clock, chapter, frame } = live;
  const pages = chapter.pages.length;
  let held = 0;
  const due = atMostEvery(pace);
  const picture = layOut(live, () => {
    picture.renew(race);
    live.change();
  });
  const { field, lanes, first } = picture;
  const race = new Race(lanes, first, clock.now(), live.calm);
  const tell = () => race.show(lanesOpen(live.page, pages, lanes.length), clock.now(), live.still);
  tell();

  /** Seconds the crowd has been on its way, and how many of them have not been drawn yet: calm crowds stand. */
  let away = 0;
  let undrawn = 0;

  function draw(now: number): void {
    if (!live.still) away += undrawn;
    undrawn = 0;
    const runners = race.runners.length;
    race.step(now);
    if (live.calm && race.runners.length < runners) picture.fade();
    picture.draw(race, away);
    live.changed = false;
  }

  function step(now: number, seconds: number): boolean | number {
    undrawn += seconds;
    if (due(now, live.changed || held > 0)) draw(now);
    return race.moving || (!live.still && rest);
  }

  return {
    step,
    touch(touch) {
      const { id, phase } = touch;
      const now = clock.now();
      const { lane, metres } = laneAt(field, lanes, touch);
      if (live.calm && phase === 'down') picture.fade();
      if (phase === 'down') race.down(id, lane.index, metres, now);
      else if (phase === 'move') race.move(id, lane.index, metres, now);
      else race.up(id, now);
      if (phase === 'down') ringAt(layers, field, frame, touch, live.calm);
      if (phase === 'down') held++;
      if (phase === 'up') held = Math.max(0, held - 1);
      live.change();
    },
    gesture() {
      // To and fro along three lanes, as far as they are seen well.
      const legs = [0.25, 0.5, 0.75].map((share, leg) => {
        const lane = lanes[Math.floor(lanes.length * share)];
        const metres = Array.from({ length: 16 }, (_, step) => (lane?.length ?? 0) * (0.04 + 0.04 * step));
        const places = lane ? metres.map((at) => project(field, along(field, lane, at))) : [];
        return leg === 1 ? places.reverse() : places;
      });
      const path = legs
        .flat()
        .filter(({ x, y }) => inPicture(field, x, y) > 0.9 && x < field.width * 0.97 && y < frame.height * 0.86);
      return { path, time: 3600 };
    },
    page() {
      if (live.calm) picture.fade();
      tell();
      live.changed = true;
    },
    calm() {
      race.calm(live.calm);
      undrawn = 0;
      if (live.calm) {
        picture.fade();
        tell();
      }
    },
  };
}
