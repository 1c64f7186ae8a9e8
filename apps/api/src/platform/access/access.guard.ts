import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable, InternalServerErrorException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { ACCESS, type AccessRule } from './access.ts';

/** Refuses every operation that does not state its access, and those whose stated access is not met. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    switch (rule) {
      case 'public':
      case 'booking-holder':
      case 'ticket-bearer':
        return true;
      case 'demo':
        if (!this.config.demo) throw new ForbiddenException('This exists only in the demonstration.');
        return true;
      case undefined:
        throw new InternalServerErrorException(`${context.getClass().name}.${context.getHandler().name} does not state its access.`);
    }
  }
}
