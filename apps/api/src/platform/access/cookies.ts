import { parse } from 'cookie';
import type { Request, Response } from 'express';

/** Over HTTPS the `__Host-` prefix ties a cookie to this very host and path (RFC 6265bis §4.1.3.2). */
const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

const SHAPE = /^[\w-]{20,100}$/;

/** The cookies of this product: opaque secrets, out of reach of scripts, never sent along from another site's page. */
export class Cookies {
  constructor(
    private readonly request: Request,
    private readonly response: Response,
    private readonly secure: boolean,
  ) {}

  read(name: string): string | null {
    const value = parse(this.request.headers.cookie ?? '')[nameOf(name, this.secure)];
    return value !== undefined && SHAPE.test(value) ? value : null;
  }

  write(name: string, value: string, expires: Date): void {
    this.response.cookie(nameOf(name, this.secure), value, { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/', expires });
  }

  clear(name: string): void {
    this.response.clearCookie(nameOf(name, this.secure), { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' });
  }
}

/** The session's secret. */
export const SESSION_COOKIE = 'escale_session';

/** What ties a sign-in to the browser that asked for it. */
export const SIGN_IN_COOKIE = 'escale_sign_in';

/** What ties a passkey's challenge to the browser that asked for it. */
export const PASSKEY_COOKIE = 'escale_passkey';
