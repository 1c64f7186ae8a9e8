import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LimitsGuard } from './limits.guard.ts';
import { RateLimiter } from './rate-limiter.ts';

/** How often something may be asked for. Its guard comes after that of access: whoever may not ask is not counted. */
@Global()
@Module({ providers: [RateLimiter, { provide: APP_GUARD, useClass: LimitsGuard }], exports: [RateLimiter] })
export class LimitsModule {}
