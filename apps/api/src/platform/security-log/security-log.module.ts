import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { SecurityLog } from './security-log.ts';
import { TellRefusals } from './tell-refusals.ts';

/** What the log tells of security. */
@Global()
@Module({ providers: [SecurityLog, { provide: APP_INTERCEPTOR, useClass: TellRefusals }], exports: [SecurityLog] })
export class SecurityLogModule {}
