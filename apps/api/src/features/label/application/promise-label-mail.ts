import { FILE_READERS, FILE_REVIEWERS, FILE_MANAGERS } from './file-scope.sql.ts';
import type { LocalDay, Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

/** Letters about a file that are sent so far, and to which roles at its place. */
const READERS_OF = { RECEIPT: FILE_MANAGERS, NEW_FILE: FILE_REVIEWERS, WITHDRAWN: FILE_READERS, MESSAGE_TO_PLACE: FILE_MANAGERS, MESSAGE_TO_NETWORK: FILE_REVIEWERS } as const satisfies Readonly<Record<string, readonly Role[]>>;
export type LabelLetter = keyof typeof READERS_OF;

const peopleSql = (roles: readonly Role[]): string => `SELECT a.id FROM account a WHERE EXISTS (SELECT 1 FROM ${ownPlaceAsSql('a.id', roles)} AND p.id = $1::uuid)`;

export interface LabelNews {
  readonly placeId: string;
  readonly applicationId: string;
  /** By when the network answers, where the letter says it. */
  readonly until?: LocalDay | null;
  readonly messageId?: string;
}

/** Promises the letters about files, one a person, in the transaction that gives them a reason. */
@Injectable()
export class PromiseLabelMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(manager: EntityManager, kind: LabelLetter, { placeId, applicationId, until = null, messageId }: LabelNews): Promise<void> {
    const people = await manager.query<{ id: string }[]>(peopleSql(READERS_OF[kind]), [placeId]);
    for (const { id: accountId } of people) {
      await this.outbox.add(manager, 'send-label-mail', { kind, placeId, applicationId, accountId, ...(until === null ? {} : { until }), ...(messageId === undefined ? {} : { messageId }) }, this.clock.now());
    }
  }
}
