import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { type RequestContext, RequestContexts } from '../access/request-contexts.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import type { LimitKind } from '../config/read-limits.ts';
import { callerOf } from './caller.ts';
import { LIMITED } from './limited.ts';
import { type Counted, RateLimiter } from './rate-limiter.ts';
import { TooManyRequests } from './too-many-requests.ts';

interface Asked {
  readonly operation: string;
  readonly kind: LimitKind | null;
  readonly context: RequestContext;
}

/** Counts what costs or changes something, by the caller's address and, signed in, by account as well; refuses what comes too often. */
@Injectable()
export class LimitsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
    private readonly contexts: RequestContexts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const graphql = context.getType<'http' | 'graphql'>() === 'graphql';
    const asked = graphql ? this.ofGraphql(context) : this.ofHttp(context);
    if (asked.kind === null) return true;
    const seconds = await this.limiter.takeAll(await this.counted(asked.operation, asked.kind, asked.context));
    if (seconds === null) return true;
    if (!graphql) asked.context.res.setHeader('Retry-After', seconds);
    throw new TooManyRequests(seconds);
  }

  private async counted(operation: string, kind: LimitKind, { req, principal }: RequestContext): Promise<readonly Counted[]> {
    const { address, account } = this.config.limits[kind];
    const who = await principal();
    const byAddress = { limit: { name: `address:${operation}`, ...address }, who: callerOf(req) };
    return who === null ? [byAddress] : [byAddress, { limit: { name: `account:${operation}`, ...account }, who: who.accountId }];
  }

  private ofGraphql(context: ExecutionContext): Asked {
    const gql = GqlExecutionContext.create(context);
    const { fieldName, parentType, schema } = gql.getInfo<GraphQLResolveInfo>();
    return { operation: fieldName, kind: this.stated(context) ?? (parentType === schema.getMutationType() ? 'CHANGE' : null), context: gql.getContext<RequestContext>() };
  }

  private ofHttp(context: ExecutionContext): Asked {
    const http = context.switchToHttp();
    const operation = `${context.getClass().name}.${context.getHandler().name}`;
    return { operation, kind: this.stated(context), context: this.contexts.of(http.getRequest<Request>(), http.getResponse<Response>()) };
  }

  private stated(context: ExecutionContext): LimitKind | null {
    return this.reflector.get<LimitKind | undefined>(LIMITED, context.getHandler()) ?? null;
  }
}
