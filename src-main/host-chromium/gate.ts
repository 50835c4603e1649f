/**
 * Who may come in over loopback. Every program of this machine can connect, and every web page of its browsers can
 * try: so the name asked for, a key known to this launch only, and the origin of writes are checked before anything else.
 */
import { timingSafeEqual } from 'node:crypto';

export interface Incoming {
  readonly method: string;
  /** As it stands in the request line, not normalised. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Admission =
  | { readonly kind: 'in' }
  /** The key came in the address: it moves to a cookie, and the address becomes clean. */
  | { readonly kind: 'enter'; readonly location: string; readonly cookie: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404; readonly why: string };

export interface Gate {
  readonly port: number;
  readonly key: string;
}

const refuse = (status: 403 | 404, why: string): Admission => ({ kind: 'refused', status, why });

function sameKey(given: string | null | undefined, key: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(key);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Cookies know no ports: two exhibitions on one machine must not overwrite each other's. */
const cookieName = (port: number): string => `nianlun-${port}`;

function cookieOf(header: string | readonly string[] | undefined, name: string): string | undefined {
  const all = typeof header === 'string' ? header : (header ?? []).join('; ');
  for (const pair of all.split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** Pages a browser may begin with: the exhibition, the guide's own page, and the card that stands in their place. */
const entrances: ReadonlySet<string> = new Set(['/', '/presenter', '/card.html']);

/** Dot segments that an address parser would resolve silently, plain or encoded: no honest client sends them. */
const dots = /(^|[/\\])(\.|%2e){2}([/\\]|$)/i;

/** Decides on one request before any of it is parsed further. */
export function admit({ port, key }: Gate, { method, target, headers }: Incoming): Admission {
  const origin = `http://127.0.0.1:${port}`;
  if (headers['host'] !== `127.0.0.1:${port}`) return refuse(403, 'host');
  if (!target.startsWith('/') || target.startsWith('//')) return refuse(404, 'form of the address');
  const [path = '/', query] = target.split('?', 2);
  const write = method !== 'GET' && method !== 'HEAD';
  if (headers['origin'] === undefined ? write : headers['origin'] !== origin) return refuse(403, 'origin');

  if (entrances.has(path) && query !== undefined && !write) {
    const asked = new URLSearchParams(query);
    const given = asked.get('key');
    if (given !== null) {
      if (!sameKey(given, key)) return refuse(403, 'key');
      asked.delete('key');
      const rest = asked.toString();
      return {
        kind: 'enter',
        location: rest === '' ? path : `${path}?${rest}`,
        cookie: `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`,
      };
    }
  }
  if (!sameKey(cookieOf(headers['cookie'], cookieName(port)), key)) return refuse(403, 'key');
  // Another port of 127.0.0.1 is the same site to a browser, so that SameSite alone would let its pages ask.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403, 'site');
  if (dots.test(path)) return refuse(404, 'dots');
  return { kind: 'in' };
}
