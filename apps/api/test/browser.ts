import type { Answer, TestApi } from './test-api.ts';

/** Asks as one browser does: it keeps the cookies it is given, and sends the headers a page of the site would. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly api: Pick<TestApi, 'url'>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async send(query: string, variables: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  }

  async gql<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
    return (await (await this.send(query, variables)).json()) as Answer<Data>;
  }

  /** Opens an address of the site, and goes nowhere from there. */
  async open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.ask(path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
  }

  private async ask(path: string, { headers, ...init }: RequestInit & { readonly headers: Readonly<Record<string, string>> }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.api.url}${path}`, { ...init, headers: { ...(cookie === '' ? {} : { cookie }), ...this.headers, ...headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
