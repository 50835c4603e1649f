import { sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { laneAt } from './lane.ts';
import { layOut } from './layers.ts';
import { lanesOpen, Race } from './race.ts';
import { ringAt } from './touch-ring.ts';

/** Untouched snow: lanes open one after another, one for each winter; a finger sends a skier along the lane under it. */
export const mount = sceneOf(open);

/** The crowd is redrawn at most so often, in ms; a held skier at every frame. */
const pace = 31;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { clock } = options;
  const beats = options.chapter.beats.length;
  let { calm } = options;
  let beat = options.beat;
  let drawn = -Infinity;
  let dirty = true;
  let held = 0;
  let stopFrame: () => void = () => undefined;
  const opened = clock.now();
  const picture = layOut(layers, options, () => {
    picture.renew(race);
    change();
    // A still page's clock may have run out while the press was at work.
    if (clock.still) draw(clock.now());
  });
  const { field, lanes, first } = picture;
  const race = new Race(lanes, first, opened, calm);
  const atRest = () => calm || clock.still;
  const tell = () => race.show(lanesOpen(beat, beats, lanes.length), clock.now(), atRest());
  tell();

  /** Seconds the crowd has been on its way: calm crowds stand. */
  let away = 0;
  let last = opened;

  function draw(now: number): void {
    if (!atRest()) away += Math.min(0.1, Math.max(0, (now - last) / 1000));
    last = now;
    const runners = race.runners.length;
    race.step(now);
    if (calm && race.runners.length < runners) picture.fade();
    picture.draw(race, away);
    drawn = now;
    dirty = false;
  }

  function step(now: number): void {
    if (dirty || held > 0 || now - drawn >= pace) draw(now);
    if (dirty || !atRest() || race.moving) wake();
  }
  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }
  function change(): void {
    dirty = true;
    wake();
  }
  change();

  return {
    touch(touch: Touch) {
      const { id, phase } = touch;
      const now = clock.now();
      const { lane, metres } = laneAt(field, lanes, touch);
      if (calm && phase === 'down') picture.fade();
      if (phase === 'down') race.down(id, lane.index, metres, now);
      else if (phase === 'move') race.move(id, lane.index, metres, now);
      else race.up(id, now);
      if (phase === 'down') ringAt(layers, field, options.frame, touch, calm);
      if (phase === 'down') held++;
      if (phase === 'up') held = Math.max(0, held - 1);
      change();
    },
    beat(next) {
      beat = next;
      if (calm) picture.fade();
      tell();
      change();
    },
    calm(next) {
      calm = next;
      race.calm(next);
      last = clock.now();
      if (next) {
        picture.fade();
        tell();
      }
      change();
    },
    languages: () => undefined,
    close() {
      stopFrame();
      picture.close();
    },
  };
}
