/** What a script in the page could try: a name, and what it runs. What it gives back it got; what it throws was refused. */

export type Try = readonly [what: string, script: string];

/** A click, as by a finger, on something made for it and taken away again. */
const clickOn = (make: string, more = 'it.click()'): string =>
  `const it = ${make}; document.body.append(it); ${more}; it.remove();`;

const link = (address: string, more = ''): string =>
  `Object.assign(document.createElement('a'), { href: '${address}', textContent: 'x'${more} })`;

const form = (address: string, more = ''): string =>
  `Object.assign(document.createElement('form'), { action: '${address}'${more} })`;

const frame = "document.body.appendChild(document.createElement('iframe')).contentWindow";

/** A field, pressed so that it asks the browser for its own chooser. */
const field = (kind: string): string =>
  clickOn(
    `Object.assign(document.createElement('input'), { type: '${kind}' })`,
    'it.focus(); it.click(); it.showPicker()',
  );

export const windows: readonly Try[] = [
  ['open', "return open('/index.html')"],
  ['open elsewhere', "return open('http://example.com/')"],
  ['open beside', "return open('about:blank', '_blank', 'popup,width=300,height=300')"],
  ['open from a frame', `return ${frame}.open('/index.html')`],
  ['document.open', "return document.open('http://example.com/', 'away', 'popup')"],
  ['a link to another window', clickOn(link('/index.html', ", target: '_blank'"))],
  ['a link to a named window', clickOn(link('http://example.com/', ", target: 'other'"))],
  [
    'a link with Ctrl',
    clickOn(
      link('/index.html'),
      "it.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))",
    ),
  ],
  [
    'a link with Shift',
    clickOn(
      link('/index.html'),
      "it.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }))",
    ),
  ],
  [
    'a link by the middle button',
    clickOn(
      link('/index.html'),
      "it.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }))",
    ),
  ],
  ['a form to another window', clickOn(form('/index.html', ", target: '_blank'"), 'it.submit()')],
  ['close', 'close()'],
  ['move and resize', 'moveTo(100, 100); resizeTo(300, 300)'],
  ['blur', 'blur()'],
  ['a page of its own in a picture', 'return documentPictureInPicture.requestWindow()'],
];

export const dialogs: readonly Try[] = [
  ['print', 'print()'],
  ['print from a frame', `${frame}.print()`],
  ['print by command', "document.execCommand('print')"],
  ['alert', "alert('x')"],
  ['confirm', "return confirm('x')"],
  ['prompt', "return prompt('x')"],
  ['alert from a frame', `${frame}.alert('x')`],
  ['full screen', 'await document.documentElement.requestFullscreen(); return document.fullscreenElement !== null'],
  ['leave full screen', 'await document.exitFullscreen(); return innerHeight < screen.height'],
  [
    'lock the pointer',
    'await document.documentElement.requestPointerLock(); return document.pointerLockElement !== null',
  ],
  ['share', "await navigator.share({ text: 'x' }); return true"],
  [
    'pay',
    "return new PaymentRequest([{ supportedMethods: 'https://example.com/pay' }], { total: { label: 'x', amount: { currency: 'CNY', value: '1' } } }).show()",
  ],
  ['a stored password', 'return navigator.credentials.get({ password: true, mediation: "required" })'],
  ['a passkey', 'return navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })'],
  [
    'a new passkey',
    "return navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: 'x' }, user: { id: new Uint8Array(4), name: 'x', displayName: 'x' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } })",
  ],
  [
    'an account elsewhere',
    "return navigator.credentials.get({ identity: { providers: [{ configURL: 'https://example.com/c.json', clientId: 'x' }] } })",
  ],
  ['a colour of the screen', 'return new EyeDropper().open()'],
  ['a screen elsewhere', "return new PresentationRequest(['https://example.com/']).start()"],
  ['a handler of addresses', "navigator.registerProtocolHandler('web+x', location.origin + '/?%s')"],
  ['install', "dispatchEvent(new Event('beforeinstallprompt'))"],
];

export const files: readonly Try[] = [
  ['open a file', 'return showOpenFilePicker()'],
  ['save a file', 'return showSaveFilePicker()'],
  ['open a folder', 'return showDirectoryPicker()'],
  ['a field for files', field('file')],
  ['a field for a date', field('date')],
  ['a field for a colour', field('color')],
  [
    'a list to choose from',
    clickOn(
      "Object.assign(document.createElement('select'), { innerHTML: '<option>1<option>2' })",
      'it.focus(); it.showPicker()',
    ),
  ],
  ['a link that saves', clickOn(link('/exhibition.json', ", download: 'x.json'"))],
  [
    'a link that saves something made',
    clickOn(
      "Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' })",
    ),
  ],
  ['a link that saves data', clickOn(link('data:application/octet-stream,x', ", download: 'x'"))],
  [
    'an address that saves',
    "location.href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }))",
  ],
  [
    'a frame that saves',
    clickOn(
      "Object.assign(document.createElement('iframe'), { src: 'data:application/octet-stream,x' })",
      'await new Promise((done) => setTimeout(done, 200))',
    ),
  ],
  [
    'words into a field by autofill',
    clickOn("Object.assign(document.createElement('input'), { name: 'email', autocomplete: 'email' })", 'it.focus()'),
  ],
];

const granted = (what: string): string => `if ((await ${what}) === 'granted') return true`;

export const permissions: readonly Try[] = [
  ['the place', 'return new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))'],
  ['camera', 'return navigator.mediaDevices.getUserMedia({ video: true })'],
  ['microphone', 'return navigator.mediaDevices.getUserMedia({ audio: true })'],
  ['the screen', 'return navigator.mediaDevices.getDisplayMedia()'],
  ['notifications', granted('Notification.requestPermission()')],
  [
    'a notification',
    "const it = new Notification('x'); return new Promise((yes, no) => { it.onshow = yes; it.onerror = no; })",
  ],
  ['midi', 'return navigator.requestMIDIAccess()'],
  ['reading the clipboard', 'return navigator.clipboard.read()'],
  ['writing to the clipboard', "await navigator.clipboard.writeText('x'); return true"],
  ['lasting storage', 'return navigator.storage.persist()'],
  ['knowing when nobody is there', granted('IdleDetector.requestPermission()')],
  ['all displays', 'return getScreenDetails()'],
  ['fonts of the machine', 'return (await queryLocalFonts()).length'],
  ['keeping the screen awake', "return navigator.wakeLock.request('screen')"],
  ['locking keys', 'return navigator.keyboard.lock()'],
  ['usb', 'return navigator.usb.requestDevice({ filters: [] })'],
  ['hid', 'return navigator.hid.requestDevice({ filters: [] })'],
  ['serial', 'return navigator.serial.requestPort()'],
  ['bluetooth', 'return navigator.bluetooth.requestDevice({ acceptAllDevices: true })'],
  ['nfc', 'return new NDEFReader().scan()'],
  ['virtual reality', "return navigator.xr.requestSession('immersive-vr')"],
  ['another page’s storage', 'return document.requestStorageAccess().then(() => undefined)'],
  ['pictures in a picture', "return document.createElement('video').requestPictureInPicture()"],
  [
    'hearing',
    'return new Promise((yes, no) => { const it = new webkitSpeechRecognition(); it.onresult = yes; it.onerror = it.onend = no; it.start(); })',
  ],
  ['a service that stays', "return navigator.serviceWorker.register(document.querySelector('script[src]').src)"],
];

/** Addresses of every kind, each by every way that leads to one. */
const addresses = [
  ...[
    'http://example.com/',
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/hostname',
    'ftp://example.com/',
  ],
  ...[
    'chrome://version/',
    'chrome://settings/',
    'chrome-untrusted://terminal/',
    'devtools://devtools/bundled/inspector.html',
  ],
  ...[
    'edge://settings/',
    'view-source:http://127.0.0.1/',
    'about:blank',
    'about:srcdoc',
    'data:text/html,out',
    'javascript:void(document.title=1)',
  ],
  ...[
    'mailto:a@example.com',
    'tel:110',
    'sms:110',
    'ms-settings:',
    'calculator:',
    'steam://open/',
    'intent://x#Intent;end',
    'web+x:1',
  ],
  ...[
    'search:query',
    'vscode://file/etc/hostname',
    'apt:xterm',
    'filesystem:http://127.0.0.1/temporary/x',
    'blob:http://127.0.0.1/x',
  ],
];

const ways: readonly (readonly [string, (address: string) => string])[] = [
  ['going to', (address) => `location.href = '${address}'`],
  ['instead of the page', (address) => `location.replace('${address}')`],
  ['a link to', (address) => clickOn(link(address))],
  ['a form to', (address) => clickOn(form(address), 'it.submit()')],
  [
    'a frame of',
    (address) =>
      clickOn(
        `Object.assign(document.createElement('iframe'), { src: '${address}' })`,
        'await new Promise((done) => setTimeout(done, 100))',
      ),
  ],
];

export const navigations: readonly Try[] = [
  ...addresses.flatMap((address) => ways.map(([way, script]): Try => [`${way} ${address}`, script(address)])),
  ['going to something made', "location.href = URL.createObjectURL(new Blob(['<h1>out'], { type: 'text/html' }))"],
  ['going by the navigation itself', "navigation.navigate('http://example.com/')"],
  [
    'going by a refresh',
    clickOn(
      "Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=http://example.com/' })",
      'await new Promise((done) => setTimeout(done, 200))',
    ),
  ],
  [
    'another base',
    clickOn(
      "Object.assign(document.createElement('base'), { href: 'http://example.com/' })",
      "await fetch('x').then((a) => { if (!a.url.startsWith(origin)) throw a; })",
    ),
  ],
  ['back', 'history.back()'],
  ['far back', 'history.go(-9)'],
  ['forward', 'history.forward()'],
  [
    'an inline script',
    "document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.got = 1' })); return globalThis.got",
  ],
  ['words as a program', 'return setTimeout("globalThis.got = 1") && globalThis.got'],
  ['leaving is asked about', "addEventListener('beforeunload', (event) => event.preventDefault())"],
];
