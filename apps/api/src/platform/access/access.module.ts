import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { RequestContexts } from './request-contexts.ts';
import { SessionStore } from './session.store.ts';

/** Who is asking, and whether they may. */
@Global()
@Module({ providers: [RequestContexts, SessionStore, { provide: APP_GUARD, useClass: AccessGuard }], exports: [RequestContexts, SessionStore] })
export class AccessModule {}
