import type { StaffEntry } from '../../../../src-main/contract/staff.ts';
import type { Hall } from '../support.ts';

export const pin = '73915';

export interface Staff {
  readonly token: string;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
}

/** Speaks to the paths below /api/staff/ with a token. */
export function within(hall: Hall, token: string): Staff {
  const headers = { 'x-staff-token': token };
  return {
    token,
    get: (path) => hall.get(`/api/staff/${path}`, { headers }),
    post: (path, body) => hall.get(`/api/staff/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

/** Sets the first PIN, as staff do within ten minutes of a start. */
export async function moveIn(hall: Hall): Promise<Staff> {
  const entry = (await (await hall.post('/api/staff/pin', { pin })).json()) as StaffEntry;
  if (!entry.entered) throw new Error(`The first PIN was not taken: ${JSON.stringify(entry)}`);
  return within(hall, entry.token);
}

/** Tries a PIN at the door. */
export async function tryPin(hall: Hall, tried: string): Promise<StaffEntry> {
  return (await (await hall.post('/api/staff/enter', { pin: tried })).json()) as StaffEntry;
}
