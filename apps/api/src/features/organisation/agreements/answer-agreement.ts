import { AGREEMENT_MACHINE, AGREEMENT_REASON_MOST, type AgreementState, mayBecome } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { PromiseOrganisationMail } from '../promise-organisation-mail.ts';
import type { Asking } from '../write-organisation.ts';
import { AgreementRefused } from './agreement-refused.ts';
import type { AgreementRow } from './agreement-row.ts';
import { AgreementsReader } from './agreements.reader.ts';
import { AgreementsStore } from './agreements.store.ts';

export interface AgreementAnswer {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly state: Exclude<AgreementState, 'ASKED'>;
  readonly reason: string | null;
}

const maySay = (state: AgreementAnswer['state'], { agrees, speaksFor }: AgreementRow): boolean => agrees || (speaksFor && state === 'ENDED');

/** The place or the network answers what it was asked; either side ends what was agreed. Sessions booked before stay. */
@Injectable()
export class AnswerAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: AgreementsReader,
    private readonly store: AgreementsStore,
    private readonly audit: AuditLog,
    private readonly mail: PromiseOrganisationMail,
  ) {}

  async run({ agreementId: id, expectedVersion, state, reason }: AgreementAnswer, { accountId, from }: Asking): Promise<string | AgreementRefused> {
    return this.database.transaction(async (manager) => {
      const before = await this.reader.take(manager, accountId, id);
      if (before === null || !maySay(state, before)) return new AgreementRefused({ code: 'AGREEMENT_UNKNOWN', field: 'agreementId' });
      if (before.version !== expectedVersion) return new AgreementRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      if (!mayBecome(AGREEMENT_MACHINE, before.state, state)) return new AgreementRefused({ code: 'STATE_UNFIT', field: 'state' });
      const words = reason === null || reason.trim() === '' ? null : reason.trim();
      if (words === null && state !== 'AGREED') return new AgreementRefused({ code: 'REASON_MISSING', field: 'reason' });
      if (words !== null && [...words].length > AGREEMENT_REASON_MOST) return new AgreementRefused({ code: 'REASON_TOO_LONG', field: 'reason' });
      const now = this.clock.now();
      await this.store.become(manager, id, state, state === 'AGREED' ? null : words, now);
      await this.mail.agreement(manager, before, state, accountId);
      await this.audit.record(manager, { act: 'AGREEMENT_ANSWERED', actorId: accountId, subject: { kind: 'AGREEMENT', id }, detail: { from: before.state, to: state }, from });
      return id;
    });
  }
}
