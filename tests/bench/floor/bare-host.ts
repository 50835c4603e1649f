/**
 * The floor's host, a program of its own: the least that serves one bare page on this machine and shows it in the same
 * browser, started in the same way.
 *
 *     node bare-host.js PROFILES blank|filled|drifting TIMES-A-SECOND
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { startBrowser } from '../../../src-main/host-chromium/browser.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';
import { drifting, filled } from './pages.ts';

const [profiles = '', kind = '', often = ''] = process.argv.slice(2);
const executable = await findBrowser();
if (executable === null) throw new Error('There is no browser on this machine.');

const app = new Hono();
app.get('/', (context) => context.html(kind === 'drifting' ? drifting(Number(often)) : filled));
const answer = getRequestListener(app.fetch);
const server = createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await startBrowser({
  executable,
  profiles,
  origin,
  shape: 'kiosk',
  place: { x: 0, y: 0, width: 1920, height: 1080 },
  say: () => undefined,
});
process.once('SIGTERM', () => void browser.close().then(() => process.exit(0)));
await browser.page.goto(origin);
