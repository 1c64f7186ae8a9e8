import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.ts';
import { apiPolicy, type Directives, kioskPolicy, sitePolicy } from './content-policy.ts';
import { partOf } from './part-of-site.ts';

/** Features of browsers that nothing of ours uses; what is used is given to the page that uses it. */
const UNUSED = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-create', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'] as const;

/** The header Permissions-Policy that leaves a page these features only. */
const permissions = (...used: (typeof UNUSED)[number][]): string => UNUSED.map((feature) => `${feature}=(${used.includes(feature) ? 'self' : ''})`).join(', ');

/** Two years (ASVS 5.0, 3.4.1 asks for one), for every host below as well. */
const HSTS = { maxAge: 63_072_000, includeSubDomains: true } as const;

const headers = (config: Config, directives: Directives, permitted: string): RequestHandler => {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // Tiles of a configured map come from elsewhere and do not all say that they may.
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.publicUrl.startsWith('https:') && HSTS,
    // Nothing is told to other sites; forms of ours still say truly where they come from, which `no-referrer` would hide from same-origin.ts.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permitted);
    protect(request, response, next);
  };
};

/** The headers that tell a browser what an answer may do: by what it is, site, kiosk or API. A route may replace its own. */
export function securityHeaders(config: Config): RequestHandler {
  const site = headers(config, sitePolicy(config), permissions('camera', 'geolocation', 'publickey-credentials-create', 'publickey-credentials-get'));
  const kiosk = headers(config, kioskPolicy(config), permissions('camera'));
  const api = headers(config, apiPolicy(config), permissions());
  return (request, response, next) => {
    const part = partOf(request, config.demo);
    if (part !== 'API') return (part === 'KIOSK' ? kiosk : site)(request, response, next);
    // What is answered to one person is never kept for another, nor shown again by «back» after signing out.
    response.setHeader('Cache-Control', 'no-store');
    api(request, response, next);
  };
}
