import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type ErrorRequestHandler, type NextFunction, type Request, type Response } from 'express';
import { AppModule } from './app.module.ts';
import { Clock } from './platform/clock/clock.ts';
import { sameOriginOnly } from './platform/access/same-origin.ts';
import type { Config } from './platform/config/config.ts';
import { createLog, nestLog } from './platform/log/log.ts';
import { SecurityLog } from './platform/security-log/security-log.ts';
import { noteWhoAsks } from './platform/security-log/who-asks.ts';
import { securityHeaders } from './platform/site/security-headers.ts';
import { serveSite } from './platform/site/serve-site.ts';

/** The largest request body; the largest honest one is under 20 kB. */
const BODY_LIMIT = '200kb';
/** A kiosk that was without network sends what it kept in parts of a megabyte; written as text in JSON, that takes more. */
const KIOSK_BODY_LIMIT = '1500kb';

/**
 * Node closes a quiet connection after five seconds; a proxy that is just sending on it then answers 502. Longer than the usual proxy keeps one (60 s), so that
 * it is the proxy that closes.
 */
const QUIET_CONNECTION_MS = 75_000;
const keepConnections = (app: NestExpressApplication): void => {
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = QUIET_CONNECTION_MS;
};

/** Bodies that cannot be read are the caller's to mend, and are told so in one sentence. */
const unreadableBody = (security: SecurityLog): ErrorRequestHandler => (error: { status?: number; type?: string } & Error, _request, response, next) => {
  if (error.type === 'entity.too.large') {
    security.tell('REQUEST_REFUSED', { reason: 'TOO_LARGE' });
    return void response.status(413).json({ errors: [{ message: `The request is larger than ${BODY_LIMIT}. Send less at once.`, extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
  }
  if (error.type === 'entity.parse.failed') return void response.status(400).json({ errors: [{ message: 'The request body is not JSON. Mend it and send it again.', extensions: { code: 'BAD_REQUEST' } }] });
  next(error);
};

/** Builds the whole HTTP application, not yet listening. */
export async function createApp(config: Config, clock: Clock = new Clock()): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), { logger: nestLog(createLog(config.logLevel)), bodyParser: false, abortOnError: false });
  app.set('trust proxy', config.trustedProxies.length === 0 ? false : config.trustedProxies);
  const security = app.get(SecurityLog);
  app.use(noteWhoAsks);
  app.use(securityHeaders(config));
  app.use(sameOriginOnly(config, security));
  const [read, readKiosk] = [json({ limit: BODY_LIMIT }), json({ limit: KIOSK_BODY_LIMIT })];
  app.use((request: Request, response: Response, next: NextFunction) => (/^kiosk /i.test(request.headers.authorization ?? '') ? readKiosk : read)(request, response, next), unreadableBody(security));
  // GraphQL itself refuses unknown fields; the pipe only checks what a type cannot say.
  app.useGlobalPipes(new ValidationPipe({ transform: true, forbidUnknownValues: false }));
  app.enableShutdownHooks();
  keepConnections(app);
  serveSite(app, config);
  return app;
}
