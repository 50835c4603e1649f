/** Draws where fingers are and were, each in its own ink with its place in pixels. */
import type { Clock } from '../../../core/time/clock.ts';

interface Trail {
  readonly ink: string;
  readonly number: number;
  points: { readonly x: number; readonly y: number; readonly at: number }[];
  down: boolean;
}

const inks = [
  '#f2743b',
  '#bfd9de',
  '#e2c99b',
  '#7fd0a8',
  '#ff8fa3',
  '#9db7ff',
  '#ffe066',
  '#c8a2ff',
  '#8fe3ff',
  '#ffffff',
];
/** Milliseconds that a trail stays after its finger has gone. */
const stays = 6000;

/** Follows every finger on the canvas' own place on the glass. Returns its undo. */
export function followFingers(canvas: HTMLCanvasElement, clock: Clock): () => void {
  const pen = canvas.getContext('2d');
  if (!pen) return () => undefined;
  const trails = new Map<number, Trail>();
  const finished: Trail[] = [];
  let undoFrame = (): void => {};
  let running = false;

  function draw(now: number): void {
    if (!pen) return;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    const unit = parseFloat(getComputedStyle(canvas).fontSize);
    while (finished[0] && now - (finished[0].points.at(-1)?.at ?? 0) > stays) finished.shift();
    for (const trail of [...finished, ...trails.values()]) drawTrail(pen, trail, unit);
    running = trails.size + finished.length > 0;
    if (running) undoFrame = clock.frame(draw);
  }
  function wake(): void {
    if (running) return;
    running = true;
    undoFrame = clock.frame(draw);
  }
  function free(): number {
    const taken = new Set([...trails.values()].map(({ number }) => number));
    return inks.findIndex((_, at) => !taken.has(at + 1)) + 1 || trails.size + 1;
  }
  const down = (event: PointerEvent): void => {
    const number = free();
    const point = { x: event.clientX, y: event.clientY, at: clock.now() };
    trails.set(event.pointerId, {
      number,
      ink: inks[(number - 1) % inks.length] ?? '#fff',
      points: [point],
      down: true,
    });
    wake();
  };
  const move = (event: PointerEvent): void => {
    const trail = trails.get(event.pointerId);
    if (!trail) return;
    for (const { clientX, clientY } of [...event.getCoalescedEvents(), event]) {
      trail.points.push({ x: clientX, y: clientY, at: clock.now() });
    }
  };
  const up = (event: PointerEvent): void => {
    const trail = trails.get(event.pointerId);
    if (!trail) return;
    trails.delete(event.pointerId);
    finished.push({ ...trail, down: false });
  };
  const listen = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [name, act] of listen) window.addEventListener(name, act);
  return () => {
    undoFrame();
    for (const [name, act] of listen) window.removeEventListener(name, act);
  };
}

function drawTrail(pen: CanvasRenderingContext2D, { points, ink, number, down }: Trail, unit: number): void {
  const last = points.at(-1);
  const [first] = points;
  if (!last || !first) return;
  pen.strokeStyle = pen.fillStyle = ink;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.stroke();
  for (const { x, y } of points) pen.fillRect(x - 2, y - 2, 4, 4);
  if (!down) return;
  pen.beginPath();
  pen.arc(last.x, last.y, unit * 2, 0, 2 * Math.PI);
  pen.stroke();
  pen.font = `600 ${unit}px "Noto Sans SC Variable"`;
  const words = `${number}: ${Math.round(last.x)}, ${Math.round(last.y)}`;
  const right = last.x + unit * 2.4 + pen.measureText(words).width < pen.canvas.width;
  pen.textAlign = right ? 'left' : 'right';
  pen.fillText(words, last.x + (right ? unit * 2.4 : -unit * 2.4), Math.max(unit, last.y - unit * 0.6));
}
