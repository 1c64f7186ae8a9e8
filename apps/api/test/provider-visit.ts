/** Who somebody says they are to the provider. */
export interface Visitor {
  readonly email: string;
  /** Whom the provider takes them for; by their address when left out. */
  readonly sub?: string;
  readonly verified?: boolean;
  readonly acr?: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Goes to the provider as a browser does, signs in there, and answers the address of ours that it sends to, which is not opened. */
export async function visitProvider(address: string, visitor: Visitor): Promise<URL> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  const form = new URLSearchParams({ email: visitor.email, acr: visitor.acr ?? 'eidas1', email_verified: visitor.verified === false ? 'no' : 'yes' });
  if (visitor.sub !== undefined) form.set('sub', visitor.sub);
  if (visitor.givenName !== undefined) form.set('given_name', visitor.givenName);
  if (visitor.familyName !== undefined) form.set('family_name', visitor.familyName);
  let at = new URL(address);
  for (let step = 0; step < 8; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const signs = at.pathname.startsWith('/interaction/');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie }, ...(signs ? { method: 'POST', body: form } : {}) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider stays at ${at.href}: ${response.status} ${await response.text()}`);
    at = new URL(next, at);
    if (at.origin !== origin) return at;
  }
  throw new Error('The provider turns in circles.');
}

/** Confirms the provider's question whether to sign out there too; answers its answer. */
export async function leaveProvider(address: URL): Promise<Response> {
  const page = await fetch(address);
  const html = await page.text();
  const form = new URLSearchParams([...html.matchAll(/<input type="hidden" name="(\w+)" value="(\w+)"/g)].map(([, name = '', value = '']) => [name, value]));
  form.set('logout', 'yes');
  const [, action] = /action="([^"]+)"/.exec(html) ?? [];
  if (action === undefined) throw new Error(`The provider asks nothing: ${page.status} ${html}`);
  const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return fetch(action, { method: 'POST', redirect: 'manual', headers: { cookie }, body: form });
}
