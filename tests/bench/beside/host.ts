/**
 * Serves the pages beside ours, as a program of its own so that measuring does not keep it from answering. It says its
 * address, and ends with its input. All that is served is on this machine.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { root } from '../../e2e/support/program.ts';
import { bareDeck, revealDeck } from './decks.ts';
import { facesFor } from './faces.ts';
import { type File, leavesOf, picturesFiles } from './leaves.ts';

const packages = join(root, 'node_modules');
const font = join(packages, '@fontsource-variable', 'noto-serif-sc');
const reveal = join(packages, 'reveal.js', 'dist');

const text = (type: string, body: string): File => ({ type: `${type}; charset=utf-8`, body: Buffer.from(body) });

const leaves = leavesOf(await exhibitionHere());
const faces = facesFor(
  readFileSync(join(font, 'index.css'), 'utf8'),
  leaves.flatMap(({ title, paragraph }) => [...title, ...paragraph]).join(''),
);
const files = new Map<string, File>([
  ['/bare', text('text/html', bareDeck(leaves))],
  ['/reveal', text('text/html', revealDeck(leaves))],
  ['/reveal/reveal.css', text('text/css', readFileSync(join(reveal, 'reveal.css'), 'utf8'))],
  ['/reveal/reveal.js', text('text/javascript', readFileSync(join(reveal, 'reveal.js'), 'utf8'))],
  ['/fonts.css', text('text/css', faces.css)],
  ...faces.files.map(
    (name) => [`/fonts/${name}`, { type: 'font/woff2', body: readFileSync(join(font, 'files', name)) }] as const,
  ),
  ...picturesFiles(),
]);

const server = createServer((request, response) => {
  const file = files.get(new URL(request.url ?? '/', 'http://here').pathname);
  if (file) response.writeHead(200, { 'content-type': file.type, 'content-length': file.body.length }).end(file.body);
  else response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.stdin.resume().once('end', () => process.exit(0));
