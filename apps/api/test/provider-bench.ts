import { type AddressInfo, createServer, type Server } from 'node:net';
import { type RunningProvider, startIdentityProvider } from '../../../tools/journeys/identity-provider.mjs';
import type { Browser } from './browser.ts';
import { CLIENT_SECRET, providerSettings } from './identity-provider-settings.ts';
import { type Visitor, visitProvider } from './provider-visit.ts';
import { startApi, type TestApi } from './test-api.ts';

export const site = (key: string) => `https://escale.example/connexion/fournisseur/${key}`;
const client = (key: string, userinfo: 'RS256' | 'ES256' | 'json') => ({ id: key, secret: CLIENT_SECRET, site: site(key), userinfo });

const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
};

/** An API with two real identity providers, one for everybody and one for people at work, and some that are not what they should be. */
export interface ProviderBench {
  readonly api: TestApi;
  readonly citizens: RunningProvider;
  readonly agents: RunningProvider;
  /** Starts the provider `late`, which nobody has seen before. */
  openLate(): Promise<RunningProvider>;
  stop(): Promise<void>;
}

export async function providerBench(): Promise<ProviderBench> {
  const citizens = await startIdentityProvider({ clients: [client('citizen', 'ES256'), client('strict', 'ES256'), client('unsigned', 'json'), client('otherkey', 'RS256')] });
  const agents = await startIdentityProvider({ clients: [client('agent', 'json')] });
  const silent = createServer(() => undefined);
  const mute = `http://127.0.0.1:${await portOf(silent)}`;
  const placeholder = createServer();
  const latePort = await portOf(placeholder);
  const lateIssuer = `http://127.0.0.1:${latePort}`;
  await new Promise((closed) => placeholder.close(closed));
  const api = await startApi({
    config: {
      // Every test signs in anew from one address.
      rateLimits: false,
      outwardAllow: [citizens.issuer, agents.issuer, lateIssuer, mute, 'http://127.0.0.1:1'],
      identityProviders: [
        providerSettings('citizen', citizens.issuer),
        providerSettings('strict', citizens.issuer, { acr: ['eidas2', 'eidas3'] }),
        providerSettings('unsigned', citizens.issuer),
        providerSettings('otherkey', citizens.issuer),
        providerSettings('agent', agents.issuer, { userinfo: 'json', staff: true, acr: ['eidas1'], acrBy: 'claims', pkce: false }),
        providerSettings('late', lateIssuer),
        providerSettings('away', 'http://127.0.0.1:1'),
        providerSettings('mute', mute),
        providerSettings('inside', 'http://127.0.0.1:2'),
      ],
    },
  });
  const stop = async (): Promise<void> => {
    await api.stop();
    await Promise.all([citizens.stop(), agents.stop()]);
    silent.close();
  };
  return { api, citizens, agents, stop, openLate: () => startIdentityProvider({ clients: [client('late', 'ES256')], port: latePort }) };
}

let serial = 0;
export const anAddress = () => `oidc-${(serial += 1)}@exemple.example`;

export type Me = { readonly id: string; readonly email: string; readonly givenName: string | null; readonly familyName: string | null } | null;
export const me = async (browser: Browser): Promise<Me> => (await browser.gql<{ me: Me }>('{ me { id email givenName familyName } }')).data?.me ?? null;

/** Where an answer sends the browser. */
export const goTo = (response: Response): string => response.headers.get('location') ?? `stayed: ${response.status}`;
export const setOut = async (browser: Browser, key: string, query = ''): Promise<string> => goTo(await browser.open(`/connexion/fournisseur/${key}${query}`));
export const comeBack = async (browser: Browser, answer: URL): Promise<string> => goTo(await browser.open(`${answer.pathname}${answer.search}`));
export const signIn = async (browser: Browser, key: string, visitor: Visitor, query = ''): Promise<string> => comeBack(browser, await visitProvider(await setOut(browser, key, query), visitor));
export const refusal = (code: string) => `/connexion?refus=${code}`;
