// A real identity provider (oidc-provider, certified by the OpenID Foundation) on this machine, for tests: whoever comes says who they are.
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** @param {string} title @param {string} body */
const page = (title, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const FORM = page('Identity provider', `<form method="post">
  <p><label>E-mail <input name="email" type="email"></label></p>
  <p><label>Given name <input name="given_name"></label></p>
  <p><label>Family name <input name="family_name"></label></p>
  <p><label>Level <input name="acr" value="eidas1"></label></p>
  <p><label><input name="email_verified" type="checkbox" value="yes" checked> The address is verified</label></p>
  <p><button>Sign in</button></p></form>`);

/** @param {import('node:http').IncomingMessage} request */
const formOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

/** @param {string} alg */
const signingKey = async (alg) => ({ ...(await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey)), alg, use: 'sig', kid: alg });

/** Other claims under the old signature. @param {string} jwt @param {Readonly<Record<string, unknown>>} claims */
const forged = (jwt, claims) => {
  const [header, payload = '', signature] = jwt.split('.');
  const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')), ...claims };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
};

/** @param {import('./identity-provider.d.mts').ProviderWish} wish @returns {Promise<import('./identity-provider.d.mts').RunningProvider>} */
export async function startIdentityProvider({ clients, port = 0 }) {
  const server = http.createServer();
  await new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The identity provider listens nowhere.');
  const issuer = `http://127.0.0.1:${address.port}`;
  /** @type {Map<string, Record<string, unknown>>} */
  const people = new Map();
  /** @type {import('./identity-provider.d.mts').Misdeeds} */
  const misdeeds = { userinfo: null, idToken: null };

  const provider = new Provider(issuer, {
    clients: clients.map(({ id, secret, site, userinfo }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [`${site}/retour`],
      post_logout_redirect_uris: [`${site}/fin`],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'RS256',
      ...(userinfo === 'json' ? {} : { userinfo_signed_response_alg: userinfo }),
    })),
    jwks: { keys: [await signingKey('RS256'), await signingKey('ES256')] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    acrValues: ['eidas1', 'eidas2'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
    pkce: { required: () => false },
    ttl: { Session: 3_600, Grant: 3_600, Interaction: 600, AccessToken: 60, IdToken: 300, AuthorizationCode: 30 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: async (ctx, form) => void (ctx.body = page('Sign out', `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out here too</button>`)) },
    },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    // Nobody is asked for a consent: what is tried here comes after it.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client?.clientId, accountId: ctx.oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/me' && misdeeds.userinfo !== null) ctx.body = typeof ctx.body === 'string' ? forged(ctx.body, misdeeds.userinfo) : { ...ctx.body, ...misdeeds.userinfo };
    if (ctx.path === '/token' && misdeeds.idToken !== null) ctx.body = { ...ctx.body, id_token: forged(ctx.body.id_token, misdeeds.idToken) };
  });
  const answer = provider.callback();

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const interact = async (request, response) => {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return void response.writeHead(200, HTML).end(FORM);
    const form = await formOf(request);
    const email = form.get('email') ?? '';
    if (email === '') return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'nobody came' });
    const sub = createHash('sha256').update(`person:${form.get('sub') ?? email}`).digest('hex');
    people.set(sub, { email, email_verified: form.get('email_verified') === 'yes', given_name: form.get('given_name') ?? undefined, family_name: form.get('family_name') ?? undefined });
    await provider.interactionFinished(request, response, { login: { accountId: sub, acr: form.get('acr') ?? 'eidas1' } });
  };
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    misdeeds,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
