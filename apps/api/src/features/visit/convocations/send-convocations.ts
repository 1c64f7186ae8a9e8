import { type ConvocationRefusalCode, whyNoConvocations } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { ConvenedGroup, Letter } from './convocations-row.ts';
import { ConvocationsReader } from './convocations.reader.ts';

export interface SendRequest {
  readonly groupBookingId: string;
  readonly expectedVersion: number;
  readonly requestKey: string;
}

export interface Sent {
  readonly people: number;
  readonly letters: number;
}

/** Above what somebody does who corrects addresses one by one, below what would make a mailing of it. */
const PER_ACCOUNT: RateLimit = { name: 'convocations', hits: 30, minutes: 60 };

/** Promises everybody who comes with a group their convocation by mail: each once, for as long as their sessions and their address stay as they are. */
@Injectable()
export class SendConvocations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ConvocationsReader,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
  ) {}

  async run({ groupBookingId, expectedVersion, requestKey }: SendRequest, { accountId, from }: { readonly accountId: string; readonly from: RequestContext }): Promise<Sent | ConvocationRefusalCode> {
    if (!(await this.limiter.take(PER_ACCOUNT, accountId))) return 'TOO_MANY_ATTEMPTS';
    return this.database.transaction(async (manager) => {
      const group = await this.reader.take(manager, accountId, groupBookingId);
      if (group === null) return 'GROUP_UNKNOWN';
      const before = lettersOf(group, (letter) => letter.requestKey === requestKey);
      if (before.length > 0) return numbersOf(before);
      if (group.version !== expectedVersion) return 'CHANGED_MEANWHILE';
      const why = whyNoConvocations(group, group.people);
      if (why !== null) return why;
      const letters = lettersOf(group, ({ sent }) => !sent).filter(({ comes }) => comes);
      const promises = letters.map(({ id, learnerId, reader }) => ({ id, payload: { groupBookingId, learnerId, reader, accountId, requestKey } }));
      await this.outbox.addOnce(manager, 'send-convocation-mail', promises, this.clock.now());
      const sent = numbersOf(letters);
      await this.audit.record(manager, { act: 'PAPERS_MAILED', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { organisation: group.organisationId, ...sent }, from });
      return sent;
    });
  }
}

type LetterOf = Letter & { readonly learnerId: string; readonly comes: boolean };

const lettersOf = ({ people }: ConvenedGroup, meant: (letter: Letter) => boolean): readonly LetterOf[] =>
  people.flatMap(({ learnerId, comes, letters }) => letters.filter(meant).map((letter) => ({ ...letter, learnerId, comes })));

const numbersOf = (letters: readonly LetterOf[]): Sent => ({ people: new Set(letters.map(({ learnerId }) => learnerId)).size, letters: letters.length });
