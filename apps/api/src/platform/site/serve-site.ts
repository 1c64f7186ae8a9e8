import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Config } from '../config/config.ts';
import { partOf } from './part-of-site.ts';

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
  app.use('/borne', asset(siteFolders.kiosk, options), existsSync(siteFolders.kiosk) ? page(siteFolders.kiosk) : (_: Request, __: Response, next: NextFunction) => next());
  app.use(asset(siteFolders.web, options), (request: Request, response: Response, next: NextFunction) =>
    partOf(request, demo) === 'API' || !existsSync(siteFolders.web) ? next() : page(siteFolders.web)(request, response, next),
  );
}
