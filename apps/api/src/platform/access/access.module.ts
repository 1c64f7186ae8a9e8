import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access-check.ts';
import { AccessGuard } from './access.guard.ts';
import { KioskSessions } from './kiosk-sessions.ts';
import { RequestContexts } from './request-contexts.ts';
import { RoleEndings } from './role-end.ts';
import { SessionStore } from './session.store.ts';

/** Who is asking, and whether they may. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [AccessCheck, KioskSessions, RequestContexts, RoleEndings, SessionStore, { provide: APP_GUARD, useClass: AccessGuard }], exports: [AccessCheck, KioskSessions, RequestContexts, RoleEndings, SessionStore] })
export class AccessModule {}
