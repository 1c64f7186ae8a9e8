import { type CanActivate, type ExecutionContext, ForbiddenException, type HttpException, Inject, Injectable, InternalServerErrorException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { operationOf } from '../security-log/operation-of.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import { KioskShutOut } from './kiosk-shut-out.ts';
import { ACCESS, type AccessRule, needsOf } from './access.ts';
import type { Principal } from './principal.ts';
import { type RequestContext, RequestContexts } from './request-contexts.ts';

/** Refuses every operation that does not state its access, and those whose stated access is not met. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: RequestContexts,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    switch (rule) {
      case 'public':
      case 'booking-holder':
      case 'link-bearer':
        return true;
      case 'demo':
        return this.config.demo || this.refuse(context, rule, 'NOT_IN_PRODUCTION', new ForbiddenException('This exists only in the demonstration.'));
      case 'signed-in':
        await this.signedIn(context, rule);
        return true;
      case 'kiosk':
        await this.kiosk(context, rule);
        return true;
      case undefined:
        throw new InternalServerErrorException(`${context.getClass().name}.${context.getHandler().name} does not state its access.`);
      default: {
        const { grants } = await this.signedIn(context, rule);
        return grants.some(({ role }) => rule.anyOf.includes(role)) || this.refuse(context, rule, 'ROLE_MISSING', new ForbiddenException('Your role does not include this. Ask whoever administers your network.'));
      }
    }
  }

  private async signedIn(context: ExecutionContext, rule: AccessRule): Promise<Principal> {
    const principal = await this.requestOf(context).principal();
    return principal ?? this.refuse(context, rule, 'NOT_SIGNED_IN', new UnauthorizedException('Sign in to see this.'));
  }

  private async kiosk(context: ExecutionContext, rule: AccessRule): Promise<void> {
    const { state } = await this.requestOf(context).kioskStanding();
    if (state === 'NONE') this.refuse(context, rule, 'NOT_A_KIOSK', new UnauthorizedException('This is for a kiosk that is paired with its place.'));
    if (state === 'REVOKED') this.refuse(context, rule, 'KIOSK_REVOKED', new KioskShutOut('KIOSK_REVOKED'));
    // Every kiosk meets this once an hour: nothing to watch for.
    if (state === 'OVER') throw new KioskShutOut('KIOSK_SESSION_OVER');
  }

  private refuse(context: ExecutionContext, rule: AccessRule, reason: string, refusal: HttpException): never {
    this.security.tell('ACCESS_REFUSED', { operation: operationOf(context), needs: needsOf(rule), reason });
    throw refusal;
  }

  private requestOf(context: ExecutionContext): RequestContext {
    if (context.getType<'http' | 'graphql'>() === 'graphql') return GqlExecutionContext.create(context).getContext<RequestContext>();
    const http = context.switchToHttp();
    return this.contexts.of(http.getRequest<Request>(), http.getResponse<Response>());
  }
}
