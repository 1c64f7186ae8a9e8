import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable, InternalServerErrorException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { ACCESS, type AccessRule } from './access.ts';
import type { Principal } from './principal.ts';
import { type RequestContext, RequestContexts } from './request-contexts.ts';

/** Refuses every operation that does not state its access, and those whose stated access is not met. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: RequestContexts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    switch (rule) {
      case 'public':
      case 'booking-holder':
      case 'ticket-bearer':
      case 'link-bearer':
        return true;
      case 'demo':
        if (!this.config.demo) throw new ForbiddenException('This exists only in the demonstration.');
        return true;
      case 'signed-in':
        await this.signedIn(context);
        return true;
      case undefined:
        throw new InternalServerErrorException(`${context.getClass().name}.${context.getHandler().name} does not state its access.`);
      default: {
        const { grants } = await this.signedIn(context);
        if (!grants.some(({ role }) => rule.anyOf.includes(role))) throw new ForbiddenException('Your role does not include this. Ask whoever administers your network.');
        return true;
      }
    }
  }

  private async signedIn(context: ExecutionContext): Promise<Principal> {
    const principal = await this.requestOf(context).principal();
    if (principal === null) throw new UnauthorizedException('Sign in to see this.');
    return principal;
  }

  private requestOf(context: ExecutionContext): RequestContext {
    if (context.getType<'http' | 'graphql'>() === 'graphql') return GqlExecutionContext.create(context).getContext<RequestContext>();
    const http = context.switchToHttp();
    return this.contexts.of(http.getRequest<Request>(), http.getResponse<Response>());
  }
}
