import type { Cell } from './personas.ts';

/**
 * What a call met: `yes`, it was done or shown; `nothing`, the door is open but not for this thing (null, an empty list, a refusal);
 * `no`, the door is closed.
 */
export type Outcome = 'yes' | 'nothing' | 'no';

/** How one operation is really called. */
export interface Probe {
  /** Whose thing it is about makes a difference: it is called on one's own and on another's. */
  readonly twice: boolean;
  readonly call: (cell: Cell) => Promise<Outcome>;
}

interface Answer {
  readonly data?: { readonly result?: unknown } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const CLOSED = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'KIOSK_REVOKED', 'KIOSK_SESSION_OVER']);

const isEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== 'object') return false;
  if ('__typename' in value && typeof value.__typename === 'string') return value.__typename.endsWith('Refused');
  return 'edges' in value && isEmpty(value.edges);
};

/** Sends a document whose one field is called `result`. */
export async function asked({ browser }: Cell, document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Outcome> {
  const { data, errors } = (await (await browser.send(document, variables)).json()) as Answer;
  if (errors !== undefined) {
    const [error] = errors;
    if (error?.extensions?.code !== undefined && CLOSED.has(error.extensions.code)) return 'no';
    throw new Error(`${document}: ${JSON.stringify(errors)}`);
  }
  return isEmpty(data?.result) ? 'nothing' : 'yes';
}

/** Opens an HTTP route with the cookies of the browser. */
export async function opened({ api, browser }: Cell, path: string, more: RequestInit = {}): Promise<Outcome> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const { status } = await fetch(`${api.url}${path}`, { headers: { ...browser.headers, ...(cookie === '' ? {} : { cookie }) }, redirect: 'manual', ...more });
  if (status === 401 || status === 403) return 'no';
  if (status === 404) return 'nothing';
  if (status >= 400) throw new Error(`${path} answered ${status}`);
  return 'yes';
}

/** An operation that is about nobody in particular, or about whoever calls. */
export const once = (document: string, variables: (cell: Cell) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>> = () => ({})): Probe => ({
  twice: false,
  call: async (cell) => asked(cell, document, await variables(cell)),
});

/** An operation on a thing that is one's own or another's. */
export const onThing = (document: string, variables: (cell: Cell) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>): Probe => ({
  twice: true,
  call: async (cell) => asked(cell, document, await variables(cell)),
});
