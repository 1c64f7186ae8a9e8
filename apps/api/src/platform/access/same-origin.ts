import type { RequestHandler } from 'express';
import type { Config } from '../config/config.ts';
import type { SecurityLog } from '../security-log/security-log.ts';

/**
 * Refuses what another site's page sends with our cookies: the browser names where a request comes from (`Origin`, `Sec-Fetch-Site`), and
 * a page cannot lie about it. With SameSite cookies and the required JSON content type, the third lock on the same door (OWASP CSRF cheat sheet).
 */
export const sameOriginOnly = ({ publicUrl }: Config, security: SecurityLog): RequestHandler => {
  const own = new URL(publicUrl).origin;
  return (request, response, next) => {
    const { origin, cookie, host, 'sec-fetch-site': site } = request.headers;
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const ours = origin === undefined ? site !== 'cross-site' : origin === own || (URL.canParse(origin) && new URL(origin).host === host);
    if (reads || cookie === undefined || ours) return next();
    security.tell('ORIGIN_REFUSED', { route: request.path === '/graphql' ? 'GRAPHQL' : 'OTHER' });
    response.status(403).json({ errors: [{ message: 'This request comes from a page of another site. Open this site itself and try again there.', extensions: { code: 'FORBIDDEN_ORIGIN' } }] });
  };
};
