import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { hash, noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { fromTop, look, type Hit } from './hall-geometry.ts';
import { boardTop, iceRadius, inPicture, lampRadius, markedRadius, type Rink } from './rink.ts';

/** Metres between the rings the ice is cut with, between rows of seats, and between rings of the roof. */
const iceRing = 0.62;
const row = 0.95;
const roofRing = 1.9;
/** Ribs of the roof. */
const ribs = 64;

/** Inks of a tone, and how much thicker than the darkest each is cut. */
const toneInks = [
  [dark, 0],
  [deep, 0.24],
  [green, 0.5],
] as const;

/**
 * The hall: roof, stands, boards and ice.
 *
 * @param trusses drawing of the ring that carries the lamps
 * @param lit false: as it lies in the dark; true: only what the lamps bring out, to be laid over the dark
 */
export function hallPlate(rink: Rink, pixel: number, lit: boolean, trusses: Mask): Plate {
  const { focal, eye, middle } = rink;
  const hit: Hit = { surface: 'roof', z: 0, radius: 0, up: 0, angle: 0 };

  /** Lays a tone: the darker, the thicker the cuts of the dark inks. */
  function lay(out: Float32Array, wave: number, spacing: number, bright: number, cut: number): void {
    const night = 1.04 - bright * 1.55;
    for (const [ink, more] of toneInks) out[ink] = lines(wave, spacing, night + more, 0.2, cut);
    out[ice] = 0.96;
  }

  function roof(out: Float32Array): void {
    const top = fromTop(hit);
    const grain = focal / hit.z;
    // Lamps light the roof round themselves.
    const near = bell(lampRadius, 13, hit.radius);
    const bright = lit ? 0.12 + 0.36 * near : 0.1 + 0.07 * near;
    const rib = (hit.angle / (2 * Math.PI)) * ribs;
    const beside = Math.abs(rib - Math.round(rib)) * ((2 * Math.PI) / ribs) * hit.radius * grain;
    const truss = clamp((0.16 * grain - beside) / pixel + 0.5);
    const wobble = (noise(hit.angle * 9, top * 0.2) - 0.5) * 0.5;
    // Seen along the roof its rings lie closer: they are cut by what the eye sees.
    lay(out, (top + wobble) * 10, roofRing * 10, bright, (10 * pixel * hit.z * 1.7) / focal);
    out[dark] = mix(out[dark] as number, 1, truss * 0.8);
  }

  function stand(x: number, out: Float32Array): void {
    const grain = focal / hit.z;
    const place = hit.radius / row;
    const index = Math.floor(place);
    const share = place - index;
    // Seats right before the eye are lost in the dark.
    const inward = smooth(standsDim, iceRadius, hit.radius) * smooth(12, 22, hit.z);
    const bright = (lit ? 0.14 + 0.4 * inward : 0.06 + 0.1 * inward) * smooth(10, 18, hit.z);
    lay(out, hit.radius * 10, row * 10, bright, (10 * pixel * hit.z * 1.2) / focal);
    // People: a head for most seats, paler than the row behind it.
    const seats = Math.round((2 * Math.PI * (index + 0.5) * row) / 0.72);
    const seat = (hit.angle / (2 * Math.PI)) * seats + (index % 2) * 0.5;
    const own = hash(Math.floor(seat) * 7 + index * 131, 5);
    if (own < 0.26 || grain < 5) return;
    const side = (seat - Math.floor(seat) - 0.5) * 0.72;
    const upward = (share - 0.5) * row;
    const head = clamp(((0.24 - Math.hypot(side, upward)) * grain) / pixel + 0.5) * smooth(5, 9, grain);
    const glow = head * (lit ? 0.35 + 0.65 * inward : 0.16 + 0.2 * inward) * (0.5 + own * 0.5);
    for (const ink of [dark, deep]) out[ink] = (out[ink] as number) * (1 - glow);
    out[green] = (out[green] as number) * (1 - glow * 0.6);
    if (lit && own > 0.86) out[sand] = glow;
    if (x < 0) out[sand] = 0;
  }

  function board(out: Float32Array): void {
    const edge = smooth(boardTop - 0.22, boardTop - 0.1, hit.up);
    const panel = (hit.angle / (2 * Math.PI)) * 84;
    const joint = smooth(0.035, 0.02, Math.abs(panel - Math.round(panel)));
    const bright = lit ? 0.62 - 0.25 * joint : 0.2;
    lay(out, hit.up * 30, 5.4, bright, (30 * pixel * hit.z) / focal);
    for (const ink of [dark, deep, green]) out[ink] = (out[ink] as number) * (1 - edge * (lit ? 1 : 0.45));
  }

  function rinkIce(x: number, y: number, out: Float32Array): void {
    const { z, radius, angle } = hit;
    const grain = focal / z;
    const across = radius * Math.cos(angle);
    const away = radius * Math.sin(angle);
    // How wide a metre across the rings is seen here.
    const seen = Math.max(0.4, grain * Math.hypot(across / radius, (((z - middle.z) / radius) * eye) / z));
    const cloud = roughNoise(across * 0.09 + 4, away * 0.09);
    const drift = noise(across * 0.3, away * 0.3);
    // The lamps' light lies where the eye sees them mirrored, and all along the boards.
    const mirrored = bell(0.66, 0.3, (z - middle.z + lampRadius) / (2 * lampRadius)) * 0.24;
    const rim = smooth(iceRadius - 9, iceRadius - 0.5, radius) * 0.2;
    const bright = lit ? 0.3 + mirrored + 0.34 * (cloud - 0.45) - rim * 0.3 : 0.17 + 0.12 * (cloud - 0.4) + rim * 0.3;
    const wave = (radius + (drift - 0.5) * 0.2) * 10;
    // Far rings would be finer than the eye can part: every second gap closes, and the others widen.
    const ring = Math.floor(wave / (iceRing * 10));
    const fine = smooth(5.4, 3.4, seen * iceRing);
    const finest = smooth(2.7, 1.7, seen * iceRing);
    let widen = ring % 2 ? 1 - fine : 1 + fine;
    if (ring % 2 === 0) widen *= ring % 4 ? 1 - finest : 1 + finest;
    const night = 1.04 - bright * 1.55;
    for (const [ink, more] of toneInks)
      out[ink] = 1 - lines(wave, iceRing * 10, Math.min(0.94, (1 - night - more) * widen), 0.2, (10 * pixel) / seen);
    out[ice] = 0.96;
    if (lit && bright > 0.62) out[ice] = mix(0.96, 0.3, smooth(0.62, 0.95, bright + (drift - 0.5) * 0.2));
    // The boards stand mirrored in the ice.
    const dim = smooth(iceRadius - 2.6, iceRadius - 0.2, radius) * smooth(0, 0.5, Math.sin(angle));
    const streak = lines(x + noise(x * 0.05, y * 0.2) * 7, 7, dim * 0.8, 0.6, pixel);
    out[deep] = Math.max(out[deep] as number, streak * (lit ? 0.8 : 1));
    out[green] = Math.max(out[green] as number, streak);
    mark(markedRadius, 0.2, lit ? orange : sand);
    mark(markedRadius - 4, 0.09, green);

    /** A line laid under the ice, round the middle. */
    function mark(at: number, half: number, ink: number): void {
      const line = clamp(((half - Math.abs(radius - at)) * seen) / pixel + 0.5) * clamp((half * seen) / pixel);
      if (line <= 0) return;
      for (const other of [dark, deep, green, ice, sand]) out[other] = (out[other] as number) * (1 - line);
      out[ink] = Math.max(out[ink] as number, line * (lit ? 1 : 0.55));
      if (!lit) out[dark] = Math.max(out[dark] as number, line * 0.72);
    }
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const free = inPicture(rink, x + (noise(x * 0.008, y * 0.008) - 0.5) * 90, y);
      out[opaque] = lit ? Math.min(1, free * 1.4) : 1;
      if (free > 0.002) {
        look(rink, x, y, hit);
        if (hit.surface === 'ice') rinkIce(x, y, out);
        else if (hit.surface === 'board') board(out);
        else if (hit.surface === 'stand') stand(x, out);
        else roof(out);
      }
      const truss = (trusses.at(x, y) / 255) * free;
      if (truss > 0) {
        out[dark] = mix(out[dark] as number, lit ? 0 : 0.35, truss);
        out[deep] = mix(out[deep] as number, lit ? 0.2 : 0.8, truss);
        out[green] = mix(out[green] as number, 1, truss);
      }
      // Towards the words everything is lost in the dark, ring by ring.
      if (free >= 1) return;
      const night = free > 0.002 ? lines(hit.radius * 10, 7, mix(1.1, 0, free), 0.3, (10 * pixel * hit.z) / focal) : 1;
      const gone = Math.max(night, 1 - free * 1.6);
      out[dark] = Math.max(out[dark] as number, gone);
      out[deep] = Math.max(out[deep] as number, gone);
      out[green] = Math.max(out[green] as number, gone);
      out[orange] = (out[orange] as number) * (1 - gone);
      out[sand] = (out[sand] as number) * (1 - gone);
    },
  };
}

/** Beyond this radius spectators are drawn dim. */
const standsDim = 42;
