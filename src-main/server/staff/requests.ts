/** What the staff surface may send. Settings are checked by their own store. */
import { z } from 'zod';
import { hostRequests, type ItemName } from '../../contract/staff.ts';
import { pinShape } from '../../store/pin.ts';

/** Refused without a word about what it was: a PIN belongs in no log. */
export const pinBody = z.object({ pin: z.string().regex(pinShape, 'no PIN') });

/** A first or another PIN of any shape: why it won't do is said in a sentence. */
export const newPinBody = z.object({ pin: z.string().max(200, 'no PIN') });

export const itemBody: z.ZodType<ItemName> = z.object({
  kind: z.enum(['chapter', 'moment', 'city', 'route', 'source']),
  id: z.string().min(1).max(200),
});

export const driveBody = z.object({ drive: z.string().min(1).max(1000) });

export const handoutBody = driveBody.extend({ language: z.string().min(1).max(50) });

export const actBody = z.object({ act: z.enum(hostRequests) });

/** Nothing is needed, anything is taken. */
export const emptyBody = z.unknown();

export const sinceDay = z.iso.date();
