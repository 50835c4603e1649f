/** What hands can do to a screen with a board, a mouse and ten fingers. Each function says how often it tried. */
import { allHeld, type BoardKey, heldName, shift } from './board.ts';
import { type Room, x } from './room.ts';

/** One key with each of these held, as real events of the X server. */
export async function pressReally(key: BoardKey, held: readonly number[] = allHeld): Promise<number> {
  // A bare digit would be the sign of that name; the only place with one digit is Escape's.
  const place = key.place < 10 ? key.name : String(key.place);
  await x('key', '--delay', '2', ...held.map((bits) => heldName(bits) + place));
  return held.length;
}

/** The same through the browser's protocol, which reaches the page past the window. */
export async function pressByProtocol(room: Room, key: BoardKey, held: readonly number[] = allHeld): Promise<number> {
  for (const modifiers of held) {
    const shown = modifiers & shift ? key.shifted : key.key;
    const text = [...shown].length === 1 && (modifiers & ~shift) === 0 ? { text: shown } : {};
    const same = { key: shown, code: key.code, windowsVirtualKeyCode: key.virtual, modifiers };
    await room.session.send('Input.dispatchKeyEvent', { type: text.text ? 'keyDown' : 'rawKeyDown', ...same, ...text });
    await room.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...same });
  }
  return held.length;
}

const middle = { x: 960, y: 540 };

/** Every button of a mouse, once, twice, held, with every key held; and the wheel with Ctrl. */
export async function mouse(): Promise<number> {
  const move = ['mousemove', String(middle.x), String(middle.y)];
  const buttons = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  let tried = 0;
  for (const held of ['', 'ctrl', 'shift', 'alt', 'super']) {
    const [down, up] =
      held === ''
        ? [[], []]
        : [
            ['keydown', held],
            ['keyup', held],
          ];
    const clicks = buttons.flatMap((button) => ['click', button, 'click', '--repeat', '2', button]);
    await x(...move, ...down, ...clicks, ...up);
    tried += buttons.length * 2;
  }
  // Held long, dragged over words, dragged off the screen.
  await x(...move, 'mousedown', '1', 'sleep', '1', 'mouseup', '1', 'mousedown', '3', 'sleep', '1', 'mouseup', '3');
  await x(
    'mousemove',
    '200',
    '200',
    'mousedown',
    '1',
    'mousemove',
    '1700',
    '900',
    'mousemove',
    '1919',
    '1079',
    'mouseup',
    '1',
  );
  return tried + 3;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers go from one set of places to another, wait, and lift. */
async function fingers({ session }: Room, from: readonly Point[], to: readonly Point[], rest = 0): Promise<number> {
  const steps = 6;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...from] });
  for (let step = 1; step <= steps; step++) {
    const touchPoints = from.map((start, finger) => {
      const end = to[finger] ?? start;
      const part = step / steps;
      return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  if (rest > 0) await new Promise((done) => setTimeout(done, rest));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return 1;
}

/** Longer than any system takes for a long press, in milliseconds. */
const longPress = 1200;

/** Long presses, pinches both ways, swipes from each edge with one, two and three fingers, double taps. */
export async function touch(room: Room): Promise<number> {
  const { x, y } = middle;
  const side = (count: number, at: (finger: number) => Point): Point[] =>
    Array.from({ length: count }, (_, f) => at(f));
  let tried = 0;
  for (const place of [middle, { x: 60, y: 60 }, { x: 1880, y: 1040 }, { x: 400, y: 900 }]) {
    tried += await fingers(room, [place], [place], longPress);
    tried += await fingers(room, [place], [place]);
    tried += await fingers(room, [place], [place]);
  }
  const near = [
    { x: x - 40, y },
    { x: x + 40, y },
  ];
  const far = [
    { x: x - 700, y },
    { x: x + 700, y },
  ];
  tried += await fingers(room, near, far);
  tried += await fingers(room, far, near);
  for (const count of [1, 2, 3, 5]) {
    const spread = (finger: number): number => 300 + finger * 120;
    const edges: [from: (finger: number) => Point, to: (finger: number) => Point][] = [
      [(f) => ({ x: 1, y: spread(f) }), (f) => ({ x: 1200, y: spread(f) })],
      [(f) => ({ x: 1918, y: spread(f) }), (f) => ({ x: 700, y: spread(f) })],
      [(f) => ({ x: spread(f), y: 1 }), (f) => ({ x: spread(f), y: 900 })],
      [(f) => ({ x: spread(f), y: 1078 }), (f) => ({ x: spread(f), y: 100 })],
    ];
    for (const [from, to] of edges) tried += await fingers(room, side(count, from), side(count, to));
  }
  const at = { x, y };
  await room.session.send('Input.synthesizePinchGesture', { ...at, scaleFactor: 4, gestureSourceType: 'touch' });
  await room.session.send('Input.synthesizePinchGesture', { ...at, scaleFactor: 0.25, gestureSourceType: 'touch' });
  return tried + 2;
}

/** The wheel with Ctrl, as a touchpad's pinch comes too. */
export async function wheel(room: Room): Promise<number> {
  const directions = [-120, 120, -1200, 1200];
  for (const deltaY of directions)
    await room.session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...middle,
      deltaX: 0,
      deltaY,
      modifiers: 2,
    });
  return directions.length;
}

/** Words, a link, a picture and files of the machine dropped on the window. */
export async function drops(room: Room): Promise<number> {
  const goods = [
    { items: [{ mimeType: 'text/plain', data: 'http://example.com/' }] },
    { items: [{ mimeType: 'text/uri-list', data: 'http://example.com/', title: 'away' }] },
    { items: [{ mimeType: 'text/html', data: '<a href="http://example.com/">away</a>' }] },
    { items: [], files: ['/etc/hostname'] },
    { items: [], files: ['/etc/hostname', '/etc/hosts'] },
  ];
  for (const { items, ...files } of goods) {
    const data = { items, ...files, dragOperationsMask: 7 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await room.session.send('Input.dispatchDragEvent', { type, ...middle, data });
  }
  return goods.length;
}

/** All the page's words put on the clipboard, and both of X's ways to paste them. */
export async function paste(room: Room): Promise<number> {
  for (const command of ['selectAll', 'copy', 'cut', 'paste', 'pasteAndMatchStyle', 'undo'])
    await room.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command], key: 'Unidentified' });
  await room.page.evaluate(() => getSelection()?.removeAllRanges());
  await x(
    'mousemove',
    String(middle.x),
    String(middle.y),
    'click',
    '2',
    'key',
    'ctrl+v',
    'shift+Insert',
    'ctrl+shift+v',
  );
  return 10;
}
