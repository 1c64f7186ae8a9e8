import { type AgreementDraft, type AgreementRefusal, dayOf, decideAgreement, type Result, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { OrganisationRow } from '../organisation-row.ts';
import { OrganisationReader } from '../organisation.reader.ts';
import { PromiseOrganisationMail } from '../promise-organisation-mail.ts';
import type { Asking } from '../write-organisation.ts';
import { AgreementRefused } from './agreement-refused.ts';
import { AgreementsReader } from './agreements.reader.ts';
import { AgreementsStore } from './agreements.store.ts';

// The network keeps the hours of its seat.
const NETWORK_ZONE = timeZone('Europe/Paris');

/** Asks for an agreement in the name of an organisation, or writes one in the name of a place or the network, which then stands at once. */
@Injectable()
export class WriteAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
    private readonly reader: AgreementsReader,
    private readonly store: AgreementsStore,
    private readonly audit: AuditLog,
    private readonly mail: PromiseOrganisationMail,
  ) {}

  async ask(organisationId: string, draft: AgreementDraft, requestKey: string, asking: Asking): Promise<string | AgreementRefused> {
    return this.database.transaction(async (manager) => {
      const organisation = await this.organisations.take(manager, asking.accountId, organisationId, 'SPEAKING');
      if (organisation === null) return new AgreementRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
      return this.insert(manager, organisation, draft, 'ASKED', requestKey, asking);
    });
  }

  async write(siret: string, draft: AgreementDraft, requestKey: string, asking: Asking): Promise<string | AgreementRefused> {
    return this.database.transaction(async (manager) => {
      if (!(await this.mayAgree(manager, draft, asking.accountId))) return new AgreementRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
      const organisation = await this.organisations.takeBySiret(manager, siret.replace(/[\s.\-\u00A0\u202F]/gu, ''));
      if (organisation === null) return new AgreementRefused({ code: 'ORGANISATION_UNKNOWN', field: 'siret' });
      return this.insert(manager, organisation, draft, 'AGREED', requestKey, asking);
    });
  }

  /** Only the side that agrees changes the terms: what an organisation asked for, it asks for anew. */
  async change(id: string, expectedVersion: number, draft: AgreementDraft, { accountId, from }: Asking): Promise<string | AgreementRefused> {
    return this.database.transaction(async (manager) => {
      const before = await this.reader.take(manager, accountId, id);
      if (before === null || !before.agrees) return new AgreementRefused({ code: 'AGREEMENT_UNKNOWN', field: 'agreementId' });
      if (before.version !== expectedVersion) return new AgreementRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      if (before.state !== 'ASKED' && before.state !== 'AGREED') return new AgreementRefused({ code: 'STATE_UNFIT', field: 'agreementId' });
      const decision = await this.decide(manager, { ...draft, placeId: before.placeId }, before.organisationId, id);
      if (!decision.ok) return new AgreementRefused(decision.refusal);
      await this.store.update(manager, id, decision.value);
      await this.mail.agreement(manager, before, 'CHANGED', accountId);
      await this.audit.record(manager, { act: 'AGREEMENT_CHANGED', actorId: accountId, subject: { kind: 'AGREEMENT', id }, before, after: decision.value, from });
      return id;
    });
  }

  private async insert(manager: EntityManager, organisation: OrganisationRow, draft: AgreementDraft, state: 'ASKED' | 'AGREED', requestKey: string, { accountId, from }: Asking): Promise<string | AgreementRefused> {
    const earlier = await this.reader.byRequest(manager, organisation.id, requestKey);
    if (earlier !== null) return (await this.reader.one(manager, accountId, earlier)) === null ? new AgreementRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }) : earlier;
    if (organisation.standing !== 'VERIFIED') return new AgreementRefused({ code: 'ORGANISATION_UNVERIFIED', field: state === 'ASKED' ? 'organisationId' : 'siret' });
    const decision = await this.decide(manager, draft, organisation.id, null);
    if (!decision.ok) return new AgreementRefused(decision.refusal);
    const now = this.clock.now();
    const id = await this.store.insert(manager, organisation.id, decision.value, { state, requestKey, now });
    await this.mail.agreement(manager, { id, organisationId: organisation.id, placeId: draft.placeId }, state, accountId);
    await this.audit.record(manager, { act: state === 'ASKED' ? 'AGREEMENT_ASKED' : 'AGREEMENT_WRITTEN', actorId: accountId, subject: { kind: 'AGREEMENT', id }, detail: { organisationId: organisation.id, placeId: draft.placeId }, after: decision.value, from });
    return id;
  }

  private async decide(manager: EntityManager, draft: AgreementDraft, organisationId: string, butNot: string | null): Promise<Result<AgreementDraft, AgreementRefusal>> {
    const zone = draft.placeId === null ? NETWORK_ZONE : await this.reader.zoneOf(manager, draft.placeId);
    if (zone === null) return { ok: false, refusal: { code: 'PLACE_UNKNOWN', field: 'placeId' } };
    return decideAgreement(draft, await this.reader.standing(manager, organisationId, butNot), dayOf(this.clock.now(), zone));
  }

  private async mayAgree(manager: EntityManager, { placeId }: AgreementDraft, accountId: string): Promise<boolean> {
    return placeId === null ? this.organisations.decides(manager, accountId) : this.reader.agreesFor(manager, accountId, placeId);
  }
}
