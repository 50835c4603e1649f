/** Nothing leaves the machine. The switches that do their part are in switches.ts. */
import type { App, Session } from 'electron';
import { isOwnRequest } from './address.ts';

type NetworkSession = Pick<
  Session,
  'enableNetworkEmulation' | 'setSpellCheckerEnabled' | 'setCertificateVerifyProc'
> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};

/** What `setCertificateVerifyProc` takes for "refused". */
const certificateRefused = -2;

/** Cuts a session off. Only the last listener for requests counts, so there must be no other. */
export function blockNetwork(session: NetworkSession): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
  // Works in Chromium's network service. Our scheme is answered in the browser process and never gets there.
  session.enableNetworkEmulation({ offline: true });
  // Would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  session.setCertificateVerifyProc((_request, answer) => answer(certificateRefused));
}

/** Refuses whatever only a network connection could ask for, without a dialog. */
export function setupNetwork(app: Pick<App, 'on'>): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _request, _server, answer) => {
    event.preventDefault();
    answer();
  });
}

/** After ready. In its usual mode Chromium asks known name servers, unbidden, whether they speak DNS over HTTPS. */
export function disableSecureDns(app: Pick<App, 'configureHostResolver'>): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}
