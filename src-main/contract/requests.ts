/** The schemas of everything a page may send; `api.ts` says where. */
import { z } from 'zod';
import { hostRequests, itemKinds, type ItemName, pinShape } from './staff.ts';
import { parseView } from './views.ts';
import { visitSteps, type VisitSummary } from './visits.ts';
import type { Ease, Heartbeat, JourneyPost, PageError, PresentingPost, Shown, VisitPost } from './window.ts';

/** The largest body in bytes; a journey's snapshot has a few hundred. */
export const largestBody = 16 * 1024;

export const windowId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'window id');

const view = z
  .string()
  .max(200)
  .refine((text) => ['staff', 'presenter'].includes(text) || parseView(text) !== null);

const step = z.literal([0, 1, 2, 3]);

/** A day is longer than any governor waits. */
const ease: z.ZodType<Ease> = z.object({ step, patience: z.number().min(0).max(86_400_000).exactOptional() });

export const heartbeat: z.ZodType<Heartbeat> = z.object({
  id: windowId,
  view,
  frames: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  ease: ease.exactOptional(),
});

/** A message and perhaps where it was thrown; a page cuts what is longer. */
const longestMessage = 300;

export const pageError: z.ZodType<PageError> = z.object({
  id: windowId,
  view,
  message: z.string().min(1).max(longestMessage),
});

/** A journey is a few levels deep; thousands of brackets would exhaust the stack when it is serialised again. */
const deepest = 32;

function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

/** Whatever JSON can say; `undefined` it can't. */
const anything = z.unknown().refine((value) => value !== undefined && isShallow(value));

const publicView = z
  .string()
  .max(200)
  .refine((text) => parseView(text) !== null);

/** Larger than any wall of screens. */
const pixels = z.number().int().min(1).max(65_535);

const shown: z.ZodType<Shown> = z.object({
  view: publicView,
  // A tag of BCP 47, or "both".
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  led: z.boolean(),
  black: z.boolean(),
  next: publicView.exactOptional(),
  screen: z
    .object({ width: pixels, height: pixels, ratio: z.number().min(0.1).max(16), ease: step.exactOptional() })
    .exactOptional(),
});

export const journeyPost: z.ZodType<JourneyPost> = z.object({
  id: windowId,
  journey: anything,
  shown: shown.exactOptional(),
});

export const presentingPost: z.ZodType<PresentingPost> = z.object({ window: windowId, event: anything });

/** Longer than the longest day of any hall. */
const longestVisit = 24 * 3600;
const names = z.array(z.string().min(1).max(80)).max(400);

const visit: z.ZodType<VisitSummary> = z.object({
  seconds: z.number().min(0).max(longestVisit),
  views: names,
  languages: names,
  step: z.enum(visitSteps),
});

export const visitPost: z.ZodType<VisitPost> = z.discriminatedUnion('event', [
  z.object({ id: windowId, event: z.literal('start') }),
  z.object({ id: windowId, event: z.literal('end'), visit: visit.exactOptional() }),
]);

/** Refused without a word about what it was: a PIN belongs in no log. */
export const enteredPin = z.object({ pin: z.string().regex(pinShape, 'no PIN') });

/** A first or another PIN of any shape: why it won't do is said in a sentence. */
export const newPin = z.object({ pin: z.string().max(200, 'no PIN') });

export const itemName: z.ZodType<ItemName> = z.object({
  kind: z.enum(itemKinds),
  id: z.string().min(1).max(200),
});

/** The path of a drive, as `Drive` has it. */
export const toDrive = z.object({ drive: z.string().min(1).max(1000) });

export const bookletTo = toDrive.extend({ language: z.string().min(1).max(50) });

export const hostRequest = z.object({ act: z.enum(hostRequests) });
