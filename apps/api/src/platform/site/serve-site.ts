import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Config } from '../config/config.ts';

/** Files whose names carry a digest never change; everything else is asked for again. */
const asset = express.static.bind(express);
const options = {
  index: false,
  setHeaders: (response: Response, path: string) =>
    response.setHeader('Cache-Control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
} as const;

/** Serves the site at `/` and the kiosk at `/borne/` from the same port as the API; their own routes all answer the page. */
export function serveSite(app: NestExpressApplication, { siteFolders, demo }: Config): void {
  const page = (folder: string) => (request: Request, response: Response, next: NextFunction) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !request.accepts('html') || /\.[a-z0-9]+$/i.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'), (error) => error && next(error));
  };
  // One address, two readers: a browser that opens it in the demonstration gets the page where the API can be tried, everything else the API.
  const explorer = (request: Request) => demo && /^\/graphql\/?$/.test(request.path) && request.accepts(['json', 'html']) === 'html';
  const outside = (path: string) => /^\/(graphql|health|export|demo-mails|connexion\/fournisseur)(\/|$)/.test(path);
  app.use('/borne', asset(siteFolders.kiosk, options), existsSync(siteFolders.kiosk) ? page(siteFolders.kiosk) : (_: Request, __: Response, next: NextFunction) => next());
  app.use(asset(siteFolders.web, options), (request: Request, response: Response, next: NextFunction) =>
    (outside(request.path) && !explorer(request)) || !existsSync(siteFolders.web) ? next() : page(siteFolders.web)(request, response, next),
  );
}
