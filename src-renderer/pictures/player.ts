import type { ImageLayer, LayeredPicture, PictureSide, Sheet, Spot } from '../../src-main/contract/layered-picture.ts';
import { shareOf, wideOrTall } from '../../src-main/contract/sheet-width.ts';
import type { CueName } from '../core/model/cue.ts';
import { fadeIn } from '../scenes/engine/fade.ts';
import { openingRings } from '../scenes/engine/light-rings.ts';
import { liveScene, type Live, type Picture } from '../scenes/engine/live-scene.ts';
import { oneOf } from '../scenes/engine/one-of.ts';
import { byHand } from '../scenes/engine/touch-and-page.ts';
import type { Gesture, MountScene } from '../scenes/scene.ts';
import { showImage } from './image-layer.ts';
import { openSheets } from './sheets.ts';
import type { Shown, Showing } from './shown.ts';
import { showSprites, type ShownSprites } from './sprite-layer.ts';
import { openStage, type Deep } from './stage.ts';
import { apart, middleOf, tapTime, type Hand, type Toys } from './touch/play.ts';
import { playOf } from './touch/plays.ts';
import { openValues, type Done } from './values.ts';

/** When a picture opens, what its page wants sets out after so long, and when a page is turned, in ms. */
const afterOpening = 900;
const afterPage = 250;
/** Untouched, the picture shows where it would answer now and then, in ms. */
const shimmersEvery = 3400;
/** A finger that sweeps is answered by light again after so many pixels of the canvas; its sound after so many units. */
const litAgain = 180;
const rubbedAgain = 40;

/** Plays a picture that is made of layers: fingers change its values, pages set them. */
export function playPicture(picture: LayeredPicture): MountScene {
  return liveScene((live) => {
    const { width, height } = live.size;
    return open(live, picture[wideOrTall(picture, width, height)] ?? picture.wide);
  });
}

function open(live: Live, side: PictureSide): Picture {
  const { clock, size } = live;
  const page = () => side.pages[live.page - 1] ?? side.pages.at(-1);
  const camera = () => page()?.camera ?? { x: 0.5, y: 0.5, scale: 1 };
  const wishes = () => (live.calm ? side.calm : undefined) ?? page()?.wishes ?? {};
  const values = openValues(side.values, wishes(), live.still ? undefined : { now: clock.now(), after: afterOpening });
  const stage = openStage(live, side, camera());
  const layers = openLayers(side, {
    live,
    stage,
    sheets: openSheets(live, shareOf(side, size.width * size.ratio, size.height * size.ratio), () => live.change()),
    values,
    share: shareOf(side, size.width * size.ratio, size.height * size.ratio),
    life: () => life,
    chosen: (layer) => sheetFor(layer, live),
  });
  const { shown, deep } = layers;
  /** How long it has lived, in seconds. */
  let life = 0;
  const plays = side.touch.map((touch) => ({ touch, play: playOf(touch, { values, ...toysOf(side, shown) }) }));
  const ring = openingRings(live);
  stage.look(camera(), deep);
  leadOn();

  const light = (at: Spot, across: number): void => ring(stage.toScreen(at), across * stage.scale);
  function hear(sound: string | undefined, at?: Spot): void {
    if (sound !== undefined) live.sound(sound as CueName, at && stage.toScreen(at));
  }

  /** What is done by itself, before anything is seen, has led to others too. */
  function leadOn(): void {
    for (const { leads, changes } of side.touch)
      leads?.steps.forEach((next, step) => {
        if (values.share(changes, step) >= 1) values.set(leads.value, next, 1);
      });
    values.pass(-Infinity, 0);
  }

  /** What has been done leads on to others, and sends out light and sound where a finger has done it. */
  function answer({ value, step, byHand: own }: Done): void {
    for (const { leads, changes, light: lit } of side.touch) {
      if (changes !== value) continue;
      const next = leads?.steps[step];
      if (leads && next !== undefined && values.share(leads.value, next) < 1) {
        values.letGo(leads.value, next, true);
        const at = placeOf(side, leads.value, next);
        if (at) light(at, leads.light);
        hear(side.values[leads.value]?.sound, at);
      }
      if (own && lit?.at) light(lit.at, lit.size);
    }
    if (own) hear(side.values[value]?.sound);
  }

  function step(now: number, seconds: number): boolean | number {
    if (!live.still) life += seconds;
    const runs = plays.map(({ play }) => play.step?.(seconds) ?? false).includes(true);
    for (const done of values.pass(now, seconds)) answer(done);
    for (const layer of shown) layer.show();
    live.changed = false;
    if (runs || (!live.still && shown.some(({ lives }) => lives))) return true;
    return values.waits(now) ?? false;
  }

  function settle(): void {
    values.settle(wishes());
    leadOn();
    for (const layer of shown) if (layer.show() && !clock.still) layer.elements.forEach(fadeIn);
  }

  const hands = new Map<number, { readonly hand: Hand; readonly touch: (typeof side.touch)[number]; lit: Spot }>();
  function take(at: Spot) {
    for (const { touch, play } of plays) {
      const hand = play.take(at);
      if (hand === undefined) continue;
      hear(touch.sound);
      if (touch.light) light(touch.light.at ?? at, touch.light.size);
      return hand === 'touched' ? undefined : { hand, touch, lit: at };
    }
    return undefined;
  }

  return {
    step,
    touch: byHand(live, hands, {
      take: (at) => take(stage.toCanvas(at)),
      drag(held, place) {
        const at = stage.toCanvas(place);
        held.hand.move(at);
        const { sound, light: lit, kind } = held.touch;
        if (sound !== undefined) live.rub(sound as CueName, rubbedAgain);
        if (kind !== 'sweep' || !lit || apart(at, held.lit) < litAgain) return;
        held.lit = at;
        light(at, lit.size);
      },
      letGo: ({ hand }) => hand.letGo(),
    }),
    holds: (place) => plays.some(({ play }) => play.holds(stage.toCanvas(place))),
    gesture(): Gesture {
      const ghost = plays.map(({ play }) => play.gesture()).find((found) => found !== undefined);
      const [first] = side.touch;
      const rest = { path: [first ? middleOf(first.area) : side.focal], time: tapTime };
      const { path, time } = ghost ?? rest;
      return { path: path.map(stage.toScreen), time };
    },
    page() {
      stage.look(camera(), deep);
      if (live.still) settle();
      else values.wish(wishes(), clock.now(), afterPage);
      live.change();
    },
    calm() {
      if (live.calm) settle();
    },
    idle: {
      gap: shimmersEvery,
      act() {
        const lit = oneOf(
          clock,
          side.touch.filter((touch) => touch.light !== undefined),
        );
        if (hands.size > 0 || !lit?.light) return;
        light(lit.light.at ?? someDone(lit.changes) ?? middleOf(lit.area), lit.light.size);
      },
    },
  };

  /** Where one of the steps that are done is shown. */
  function someDone(value: string): Spot | undefined {
    const steps = Array.from({ length: values.stepsOf(value) }, (_, at) => at);
    const done = oneOf(
      clock,
      steps.filter((at) => values.share(value, at) >= 1),
    );
    return done === undefined ? undefined : placeOf(side, value, done);
  }
}

/** Lays all layers into the world, from the back to the front. */
function openLayers(side: PictureSide, showing: Showing) {
  const shown: Shown[] = [];
  const deep: Deep[] = [];
  for (const layer of side.layers) {
    const next = layer.kind === 'image' ? showImage(showing, layer) : showSprites(showing, layer);
    shown.push(next);
    const { depth } = layer;
    if (depth !== undefined) deep.push(...next.elements.map((element) => ({ element, depth })));
  }
  return { shown, deep };
}

/** Which of a layer's files is shown on this screen. */
function sheetFor({ sheet, contrast, paper }: ImageLayer, { highContrast, ground }: Live): Sheet {
  return (highContrast ? contrast : undefined) ?? (ground === 'paper' ? paper : undefined) ?? sheet;
}

const isSprites = (layer: Shown): layer is ShownSprites => 'count' in layer;

function toysOf(side: PictureSide, shown: readonly Shown[]): Pick<Toys, 'sprites' | 'image'> {
  return {
    sprites: (name) => shown.filter(isSprites).find((layer) => layer.name === name),
    image(name) {
      const layer = side.layers.find((one): one is ImageLayer => one.kind === 'image' && one.name === name);
      const element = shown.find((one) => one.name === name)?.elements[0];
      if (!layer || !(element instanceof HTMLCanvasElement)) return undefined;
      return { canvas: element, at: layer.at, width: layer.sheet.width };
    },
  };
}

/** Where a step of a value is shown: at which of the sprites that answer it. */
function placeOf(side: PictureSide, value: string, step: number): Spot | undefined {
  for (const layer of side.layers) {
    if (layer.kind !== 'sprites' || !layer.shows.some((one) => one.value === value && one.step === 'each')) continue;
    const found = layer.places.find((place, index) => (place.step ?? index) === step)?.way.at(-1);
    if (found) return [found[0], found[1]];
  }
  return undefined;
}
