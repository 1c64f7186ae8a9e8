import { Global, Module, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { reasonOf } from './reason-of.ts';

/** Injection token of the process's `Logger`. */
export const LOG = Symbol('LOG');

/** JSON lines on standard output; personal data never enters: only ids, codes and durations are logged. */
export const createLog = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Lets Nest's own messages take the same way out. */
export const nestLog = (log: Logger): LoggerService => {
  const to = (level: 'info' | 'warn' | 'debug' | 'trace') => (message: unknown, context?: unknown) => log[level]({ context }, String(message));
  return {
    log: to('debug'),
    warn: to('warn'),
    debug: to('debug'),
    verbose: to('trace'),
    // Nest hands on what was thrown, whoever threw it.
    error: (thrown: unknown, stack?: unknown, context?: unknown) => (thrown instanceof Error ? log.error({ context, reason: reasonOf(thrown) }, 'Something broke') : log.error({ context, stack }, String(thrown))),
  };
};

@Global()
@Module({
  providers: [{ provide: LOG, inject: [CONFIG], useFactory: (config: Config) => createLog(config.logLevel) }],
  exports: [LOG],
})
export class LogModule {}
