import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../config/config.ts';
import type { SecurityLog } from '../security-log/security-log.ts';

/** Whether a request comes from a page of this site, or from no page at all. */
export const isOwnOrigin = ({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders, { publicUrl }: Pick<Config, 'publicUrl'>): boolean =>
  origin === undefined ? site !== 'cross-site' : origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === host);

/**
 * Refuses what another site's page sends with our cookies: the browser names where a request comes from (`Origin`, `Sec-Fetch-Site`), and
 * a page cannot lie about it. With SameSite cookies and the required JSON content type, the third lock on the same door (OWASP CSRF cheat sheet).
 */
export const sameOriginOnly = (config: Config, security: SecurityLog): RequestHandler => {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (reads || request.headers.cookie === undefined || isOwnOrigin(request.headers, config)) return next();
    security.tell('ORIGIN_REFUSED', { route: request.path === '/graphql' ? 'GRAPHQL' : 'OTHER' });
    response.status(403).json({ errors: [{ message: 'This request comes from a page of another site. Open this site itself and try again there.', extensions: { code: 'FORBIDDEN_ORIGIN' } }] });
  };
};
