import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from './request-contexts.ts';

/** A role that has just been taken or given back. */
export interface EndedRole {
  readonly accountId: string;
  readonly role: string;
  readonly scopeKind: string;
  readonly scopeId: string | null;
  /** Who ended it, and from where. */
  readonly by: string;
  readonly from: RequestContext;
}

/** What a feature does when a role ends, in the same transaction; so that none has to know another's tables. */
export interface RoleEnd {
  ended(manager: EntityManager, role: EndedRole): Promise<void>;
}

const FOLLOWS_ROLE_END = 'escale:follows-role-end';
/** Marks a provider that has something to do when a role ends. */
export const FollowsRoleEnd = () => SetMetadata(FOLLOWS_ROLE_END, true);

/** Tells every feature that a role has ended. */
@Injectable()
export class RoleEndings {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async tell(manager: EntityManager, role: EndedRole): Promise<void> {
    // One after the other: they share one connection.
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype === 'function' && this.reflector.get<boolean | undefined>(FOLLOWS_ROLE_END, metatype) === true) await (instance as RoleEnd).ended(manager, role);
    }
  }
}
