/** The staff surface's paths under /api/staff/. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { StaffDone, StaffEntry, StaffFigures, StaffPin } from '../../contract/staff.ts';
import { settingsSchema } from '../../contract/settings.ts';
import type { Handler, Methods, Routes, Routing } from '../routing.ts';
import type { Desk } from './desk.ts';
import { actBody, driveBody, emptyBody, handoutBody, itemBody, newPinBody, pinBody, sinceDay } from './requests.ts';

/** Every path with its methods; all but door, enter and the first PIN are for whoever is inside. */
export function staffRoutes(desk: Desk, { posted, refuse }: Pick<Routing, 'posted' | 'refuse'>): Routes {
  const { door, session } = desk;
  const isInside = (context: Context): boolean => session.admits(context.req.header('x-staff-token'));
  const inside =
    (handle: Handler): Handler =>
    (context) =>
      isInside(context) ? handle(context) : refuse(context, 401, 'no session');
  /** Asked for the token first: nobody outside learns what a body must look like. */
  const doing = <T>(schema: z.ZodType<T>, act: (value: T) => Promise<StaffDone>): Methods => ({
    POST: inside(posted(schema, async (context, value) => context.json(await act(value)))),
  });
  const enter = async (pin: string): Promise<StaffEntry> => {
    const entered = await door.enter(pin);
    if (entered === 'entered') desk.note('staff entered');
    return entered === 'entered' ? { entered: true, token: session.begin() } : { entered: false, door: entered };
  };
  const pin = async (context: Context, pin: string): Promise<StaffPin | null> => {
    const token = context.req.header('x-staff-token');
    const within = session.admits(token);
    if (!within && (token !== undefined || (await door.state()).state === 'open')) return null;
    const kept = within ? await door.change(pin) : await door.setFirst(pin);
    if (kept !== 'kept') return { entered: false, ...kept };
    desk.note(within ? 'staff changed the PIN' : 'staff set the first PIN');
    return { entered: true, token: within && token !== undefined ? token : session.begin() };
  };
  return {
    '/api/staff/door': { GET: async (context) => context.json(await door.state()) },
    '/api/staff/enter': {
      POST: posted(pinBody, async (context, body) => context.json<StaffEntry>(await enter(body.pin))),
    },
    '/api/staff/pin': {
      POST: posted(newPinBody, async (context, body) => {
        const answer = await pin(context, body.pin);
        return answer === null ? refuse(context, 401, 'no session') : context.json<StaffPin>(answer);
      }),
    },
    '/api/staff/state': { GET: inside(async (context) => context.json(await desk.state())) },
    '/api/staff/drives': { GET: inside(async (context) => context.json(await desk.drives())) },
    '/api/staff/figures': {
      GET: inside((context) => {
        const since = sinceDay.safeParse(context.req.query('since'));
        if (!since.success) return refuse(context, 400, 'day');
        return context.json<StaffFigures>({ counts: desk.figures(since.data) });
      }),
    },
    '/api/staff/settings': doing(settingsSchema, (settings) => desk.set(settings)),
    '/api/staff/withdraw': doing(itemBody, (name) => desk.withdraw(name)),
    '/api/staff/restore': doing(itemBody, (name) => desk.restore(name)),
    '/api/staff/export': {
      POST: inside(posted(driveBody, async (context, { drive }) => context.json(await desk.export(drive)))),
    },
    '/api/staff/handout': {
      POST: inside(
        posted(handoutBody, async (context, { drive, language }) => context.json(await desk.handout(drive, language))),
      ),
    },
    '/api/staff/act': doing(actBody, ({ act }) => desk.act(act)),
    '/api/staff/leave': {
      POST: inside(
        posted(emptyBody, (context) => {
          session.end();
          return context.body(null, 204);
        }),
      ),
    },
  };
}
