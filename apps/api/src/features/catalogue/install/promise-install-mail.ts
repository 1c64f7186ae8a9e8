import { INSTALL_PLACE_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

const KEEPERS = `SELECT a.id FROM account a WHERE a.id <> $2::uuid AND EXISTS (SELECT 1 FROM ${ownPlaceAsSql('a.id', INSTALL_PLACE_ROLES)} AND p.id = $1::uuid)`;

/** Promises the mails about requests to install a module, one a person, in the transaction that gives them a reason. */
@Injectable()
export class PromiseInstallMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** To everybody who answers for the place, but who asked. */
  async asked(manager: EntityManager, id: string, placeId: string, actorId: string): Promise<void> {
    for (const keeper of await manager.query<{ id: string }[]>(KEEPERS, [placeId, actorId])) await this.add(manager, 'ASKED', id, keeper.id);
  }

  /** To who asked, while they are there, unless they answered themselves. */
  async answered(manager: EntityManager, id: string, state: 'PLANNED' | 'DECLINED', askedById: string | null, actorId: string): Promise<void> {
    if (askedById !== null && askedById !== actorId) await this.add(manager, state, id, askedById);
  }

  private async add(manager: EntityManager, kind: string, id: string, accountId: string): Promise<void> {
    await this.outbox.add(manager, 'send-install-mail', { kind, id, accountId }, this.clock.now());
  }
}
