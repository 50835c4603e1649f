/** The staff surface, behind its door. That only those inside ask for the rest is seen to by the routing. */
import type { StaffEntry } from '../../contract/staff.ts';
import { type Handlers, Refusal } from '../routing.ts';
import type { StaffService } from './staff-service.ts';

/** For the staff surface. */
export function staffRoutes(staff: StaffService) {
  const { door, session } = staff;
  const enter = async (pin: string): Promise<StaffEntry> => {
    const entered = await door.enter(pin);
    if (entered === 'entered') staff.note('staff entered');
    return entered === 'entered' ? { entered: true, token: session.begin() } : { entered: false, door: entered };
  };
  return {
    'GET /api/staff/door': () => door.state(),
    'POST /api/staff/enter': ({ body: { pin } }) => enter(pin),
    'POST /api/staff/pin': async ({ body: { pin }, context }) => {
      const token = context.req.header('x-staff-token');
      const within = session.admits(token);
      if (!within && (token !== undefined || (await door.state()).state === 'open'))
        return new Refusal(401, 'no session');
      const kept = within ? await door.change(pin) : await door.setFirst(pin);
      if (kept !== 'kept') return { entered: false, ...kept };
      staff.note(within ? 'staff changed the PIN' : 'staff set the first PIN');
      return { entered: true, token: within && token !== undefined ? token : session.begin() };
    },
    'GET /api/staff/state': () => staff.state(),
    'GET /api/staff/drives': () => staff.drives(),
    'GET /api/staff/figures': ({ query: { since } }) => ({ counts: staff.figures(since) }),
    'POST /api/staff/settings': ({ body }) => staff.set(body),
    'POST /api/staff/withdraw': ({ body }) => staff.withdraw(body),
    'POST /api/staff/restore': ({ body }) => staff.restore(body),
    'POST /api/staff/export': ({ body: { drive } }) => staff.export(drive),
    'POST /api/staff/handout': ({ body: { drive, language } }) => staff.handout(drive, language),
    'POST /api/staff/act': ({ body: { act } }) => staff.act(act),
    'POST /api/staff/leave': () => {
      session.end();
      return undefined;
    },
  } satisfies Partial<Handlers>;
}
