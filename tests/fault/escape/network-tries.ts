/** Every way by which a script could make the browser speak to somebody: by name, and by number where a name is refused. */
import type { Try } from './page-tries.ts';

const put = (make: string): string =>
  `const it = ${make}; document.head.append(it); await new Promise((done) => setTimeout(done, 200)); it.remove();`;
const part = (name: string, more: string): string =>
  put(`Object.assign(document.createElement('${name}'), { ${more} })`);

/** What is tried with one host. */
function triesWith(host: string): Try[] {
  const http = `http://${host}/x`;
  const rels = [
    'prefetch',
    'dns-prefetch',
    'preconnect',
    'preload',
    'modulepreload',
    'prerender',
    'stylesheet',
    'icon',
    'manifest',
  ];
  const tries: Try[] = [
    ['fetch', `return fetch('${http}')`],
    ['fetch without an answer', `return fetch('${http}', { mode: 'no-cors', keepalive: true })`],
    ['fetch later', `return fetchLater('${http}')`],
    [
      'an old request',
      `return new Promise((yes, no) => { const it = new XMLHttpRequest(); it.onload = yes; it.onerror = no; it.open('GET', '${http}'); it.send(); })`,
    ],
    [
      'a socket',
      `return new Promise((yes, no) => { const it = new WebSocket('ws://${host}/'); it.onopen = yes; it.onerror = no; })`,
    ],
    [
      'a secure socket',
      `return new Promise((yes, no) => { const it = new WebSocket('wss://${host}/'); it.onopen = yes; it.onerror = no; })`,
    ],
    ['a new transport', `await new WebTransport('https://${host}/').ready; return true`],
    [
      'a stream of events',
      `return new Promise((yes, no) => { const it = new EventSource('${http}'); it.onopen = yes; it.onerror = no; })`,
    ],
    // It says "queued" whatever becomes of it.
    ['a beacon', `navigator.sendBeacon('${http}', 'x')`],
    ['a module', `return import('${http}')`],
    [
      'a worker',
      `return new Promise((yes, no) => { const it = new Worker('${http}'); it.onmessage = yes; it.onerror = no; })`,
    ],
    [
      'a shared worker',
      `return new Promise((yes, no) => { const it = new SharedWorker('${http}'); it.port.onmessage = yes; it.onerror = no; })`,
    ],
    ['a service worker', `return navigator.serviceWorker.register('${http}')`],
    [
      'a picture',
      `return new Promise((yes, no) => { const it = new Image(); it.onload = yes; it.onerror = no; it.src = '${http}'; })`,
    ],
    ['a sound', `return new Audio('${http}').play()`],
    ['a font', `return new FontFace('x', 'url(${http})').load()`],
    ['a script', part('script', `src: '${http}'`)],
    ['a frame', part('iframe', `src: '${http}'`)],
    ['an object', part('object', `data: '${http}'`)],
    ['an embedded file', part('embed', `src: '${http}'`)],
    ['a style that imports', part('style', `textContent: '@import "${http}"; body { background: url(${http}) }'`)],
    [
      'a style of its own',
      `document.body.style.backgroundImage = 'url(${http})'; await new Promise((done) => setTimeout(done, 200)); document.body.style.backgroundImage = ''`,
    ],
    [
      'rules of guessing',
      part(
        'script',
        `type: 'speculationrules', textContent: '{"prefetch":[{"source":"list","urls":["${http}"]}],"prerender":[{"source":"list","urls":["${http}"]}]}'`,
      ),
    ],
    [
      'a link that pings',
      `const it = Object.assign(document.createElement('a'), { href: '#', ping: '${http}' }); document.body.append(it); it.click(); it.remove()`,
    ],
    [
      'a form',
      `const it = Object.assign(document.createElement('form'), { action: '${http}', method: 'post' }); document.body.append(it); it.submit(); it.remove()`,
    ],
    [
      'a call between browsers',
      `const it = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${host}' }, { urls: 'turn:${host}', username: 'x', credential: 'x' }] }); it.createDataChannel('x'); await it.setLocalDescription(); await new Promise((done) => setTimeout(done, 600)); it.close()`,
    ],
    ['going there', `location.href = '${http}'`],
  ];
  return [
    ...tries,
    ...rels.map((rel): Try => [`a link for ${rel}`, part('link', `rel: '${rel}', href: '${http}', as: 'image'`)]),
  ];
}

/** 192.0.2.1 is reserved for documentation and never assigned (RFC 5737). */
export const network: readonly Try[] = ['nianlun.example', '192.0.2.1'].flatMap((host) =>
  triesWith(host).map(([what, script]): Try => [`${what} (${host})`, script]),
);
