import { isOutOfReach } from '../gesture/out-of-reach.ts';

/**
 * Another language or another size of letters changes the whole screen at once. Nothing leaps: every block of words goes
 * from where and how large it was to where it belongs, and words that are others now come through those that were. But a
 * button has its new width at once, and the words in it fade: one that grew would be laid out and painted anew in every frame.
 */
export interface Morph {
  /** Call when the page has changed: starts the movement, and calls `over` once it has ended. Returns what ends it at once. */
  run(over: () => void): () => void;
}

interface Remembered {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly said: string;
}

const duration = 320;
const easing = 'cubic-bezier(0.22, 0.8, 0.3, 1)';
/** What goes is gone in this share of the time … */
const leaving = 0.45;
/** … and what comes instead waits for this share of it: words never lie on words for long. */
const waiting = 0.2;
/** Blocks of one text in all its languages. */
const wordBlocks = '.words, [data-morphs]';
/** Their words stay in them. */
const buttons = 'nav button, nav [role="group"]';

function remember(element: HTMLElement): Remembered | null {
  if (isOutOfReach(element) || !element.checkVisibility({ visibilityProperty: true })) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || left > innerWidth || top > innerHeight || left + width < 0 || top + height < 0) return null;
  return { left, top, width, height, size: parseFloat(getComputedStyle(element).fontSize), said: element.innerText };
}

function all(wall: HTMLElement, what: string): HTMLElement[] {
  return [...wall.querySelectorAll<HTMLElement>(what)].filter((each) => each.closest('.frost') === null);
}

/** Measures what is on the wall before it changes. `calm`: what changes fades, nothing moves. */
export function morphOf(wall: HTMLElement, calm: boolean): Morph {
  const words = new Map<HTMLElement, { readonly was: Remembered; readonly ghost: () => HTMLElement }>();
  for (const block of all(wall, wordBlocks)) {
    const was = remember(block);
    if (was) words.set(block, { was, ghost: ghostOf(block, was) });
  }

  return {
    run(over) {
      const animations: Animation[] = [];
      const ghosts = document.createElement('div');
      ghosts.setAttribute('aria-hidden', 'true');
      ghosts.inert = true;
      ghosts.style.cssText = 'position:fixed;inset:0;z-index:31;pointer-events:none;overflow:hidden';
      for (const [block, { was, ghost }] of words) {
        const now = block.isConnected ? remember(block) : null;
        const changed = now === null || !isAlike(was, now);
        if (!now || changed) {
          const old = ghost();
          old.dataset['ghost'] = '';
          ghosts.append(old);
          animations.push(
            old.animate([{ opacity: 1 }, { opacity: 0 }], { duration: duration * leaving, fill: 'forwards' }),
          );
        }
        if (now)
          animations.push(block.animate(...stepInto(was, now, changed, calm || block.closest(buttons) !== null)));
      }
      for (const block of all(wall, wordBlocks)) {
        if (!words.has(block) && remember(block))
          animations.push(block.animate([{ opacity: 0 }, {}], { duration, easing }));
      }
      wall.append(ghosts);
      const end = (): void => {
        for (const animation of animations) animation.cancel();
        ghosts.remove();
      };
      void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => {
        ghosts.remove();
        over();
      });
      return end;
    },
  };
}

/** The same words in the same lines, only larger or smaller, are one thing that grows. */
function isAlike(was: Remembered, now: Remembered): boolean {
  const ems = (length: number, { size }: Remembered): number => length / size;
  return (
    was.said === now.said &&
    Math.abs(ems(was.width, was) - ems(now.width, now)) < 0.2 &&
    Math.abs(ems(was.height, was) - ems(now.height, now)) < 0.4
  );
}

/** The words as they were, standing where they stood, whatever becomes of the page. */
function ghostOf(block: HTMLElement, was: Remembered): () => HTMLElement {
  const style = getComputedStyle(block);
  const ghost = block.cloneNode(true) as HTMLElement;
  const inherited = ['font', 'color', 'letterSpacing', 'textAlign', 'textWrap', 'whiteSpace', 'textShadow'] as const;
  const look = Object.fromEntries(inherited.map((name) => [name, style[name]]));
  const own = ['--voice', '--second-size', '--second-family', '--u', '--text-body', '--line'].map(
    (name) => [name, style.getPropertyValue(name)] as const,
  );
  return () => {
    Object.assign(ghost.style, look);
    for (const [name, value] of own) ghost.style.setProperty(name, value);
    Object.assign(ghost.style, {
      position: 'absolute',
      margin: '0',
      left: `${was.left}px`,
      top: `${was.top}px`,
      width: `${Math.ceil(was.width + 1)}px`,
      transform: 'none',
    });
    return ghost;
  };
}

/** From where the block was to where it is; words that are others now come as those that were go. */
function stepInto(
  was: Remembered,
  now: Remembered,
  changed: boolean,
  calm: boolean,
): [Keyframe[], KeyframeAnimationOptions] {
  const scale = was.size / now.size;
  const from = `translate(${was.left - now.left}px, ${was.top - now.top}px) scale(${scale})`;
  const moves = calm ? {} : { transformOrigin: '0 0', transform: from };
  const stays = calm ? {} : { transformOrigin: '0 0', transform: 'none' };
  return [
    [
      { ...moves, opacity: changed ? 0 : 1 },
      ...(changed ? [{ opacity: 0, offset: waiting }] : []),
      { ...stays, opacity: 1 },
    ],
    { duration, easing },
  ];
}
