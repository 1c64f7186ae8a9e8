import { type AnomalyChoice, type AnomalyFacts, type AnomalyRefusal, decideAnomaly, DEFAULT_POLICY, whyNotReopened } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { AnomaliesReader } from './anomalies.reader.ts';
import type { AnomalyRow } from './anomaly-row.ts';
import { CarryOut } from './carry-out.ts';
import { requestHashOf, ResolutionStore } from './resolution.store.ts';

export interface AnomalyDecision {
  readonly anomalyId: string;
  readonly choice: AnomalyChoice;
  readonly at: Date | null;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

/** Who asks, and from where. */
export interface Asking {
  readonly accountId: string;
  readonly from: RequestContext;
}

/** The facts a decision is measured by. */
export const factsOf = ({ code, resolvedAt, arrivalId, arrivedAt, departedAt, startsAt, endsAt, mayBook, firstUnitId }: AnomalyRow): AnomalyFacts => ({
  code,
  isDecided: resolvedAt !== null,
  arrival: arrivalId === null || arrivedAt === null ? null : { eventId: arrivalId, at: arrivedAt },
  departedAt,
  booking: startsAt === null || endsAt === null ? null : { startsAt, endsAt },
  mayBook,
  firstUnitId,
  policy: DEFAULT_POLICY,
});

/** Whether its time was confirmed beside the signature, and not here: only an arrival's is confirmed here. */
export const isOfSignature = ({ choice, arrivalId }: AnomalyRow): boolean => choice === 'CONFIRM_TIME' && arrivalId === null;

/** Where decisions are kept. */
@Injectable()
export class DecisionLog {
  constructor(
    readonly store: ResolutionStore,
    readonly audit: AuditLog,
  ) {}
}

/** Decides what becomes of what a kiosk and the plan contradict, and thinks again. Two people cannot decide the same: the place is taken, and the second is told. */
@Injectable()
export class ResolveAnomaly {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: AnomaliesReader,
    private readonly carryOut: CarryOut,
    private readonly log: DecisionLog,
  ) {}

  /** Null once it is done. */
  async resolve({ anomalyId, choice, at, note, idempotencyKey }: AnomalyDecision, { accountId, from }: Asking): Promise<AnomalyRefusal | null> {
    const requestHash = requestHashOf(['RESOLVED', anomalyId, choice, at, note]);
    return this.taken(anomalyId, accountId, { requestKey: idempotencyKey, requestHash }, async (manager, row, now) => {
      const decision = decideAnomaly(factsOf(row), { choice, at }, now);
      if (!decision.ok) return decision.refusal;
      // Before what follows is computed: what was decided stays, also where nothing contradicts anything any more.
      await this.log.store.decide(manager, row, { choice, accountId, at: now }, note);
      if (!(await this.carryOut.run(manager, row, decision.value, { accountId, at: now }))) {
        await this.log.store.reopen(manager, row);
        return { code: 'CHOICE_NOT_POSSIBLE', field: 'choice' };
      }
      await this.log.store.log(manager, row, { act: 'RESOLVED', choice, countsAt: at, accountId, requestKey: idempotencyKey, requestHash, at: now });
      await this.log.audit.record(manager, { act: 'ANOMALY_RESOLVED', actorId: accountId, subject: { kind: 'KIOSK', id: row.kioskId }, detail: { place: row.placeId, anomaly: row.id, code: row.code, choice }, from });
      return null;
    });
  }

  async reopen({ anomalyId, idempotencyKey }: Pick<AnomalyDecision, 'anomalyId' | 'idempotencyKey'>, { accountId, from }: Asking): Promise<AnomalyRefusal | null> {
    const requestHash = requestHashOf(['REOPENED', anomalyId]);
    return this.taken(anomalyId, accountId, { requestKey: idempotencyKey, requestHash }, async (manager, row, now) => {
      const { choice, resolvedAt, resolvedBy } = row;
      const decided = choice === null || resolvedAt === null ? null : { choice, at: resolvedAt, isMine: resolvedBy === accountId, ofSignature: isOfSignature(row) };
      const refusal = whyNotReopened(decided, now);
      if (refusal !== null || decided === null) return refusal;
      await this.carryOut.undo(manager, row, now);
      await this.log.store.log(manager, row, { act: 'REOPENED', choice: decided.choice, countsAt: null, accountId, requestKey: idempotencyKey, requestHash, at: now });
      await this.log.audit.record(manager, { act: 'ANOMALY_REOPENED', actorId: accountId, subject: { kind: 'KIOSK', id: row.kioskId }, detail: { place: row.placeId, anomaly: row.id, code: row.code, choice: decided.choice }, from });
      return null;
    });
  }

  private async taken(
    anomalyId: string,
    accountId: string,
    { requestKey, requestHash }: { readonly requestKey: string; readonly requestHash: string },
    work: (manager: EntityManager, row: AnomalyRow, now: Date) => Promise<AnomalyRefusal | null>,
  ): Promise<AnomalyRefusal | null> {
    return this.database.transaction(async (manager) => {
      const placeId = await this.reader.takePlaceOf(manager, accountId, anomalyId);
      if (placeId === null) return { code: 'ANOMALY_UNKNOWN', field: 'anomalyId' };
      const earlier = await this.log.store.byRequest(manager, placeId, requestKey);
      if (earlier !== null) return earlier.requestHash === requestHash ? null : { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' };
      const row = await this.reader.taken(manager, placeId, anomalyId);
      return row === null ? { code: 'ANOMALY_UNKNOWN', field: 'anomalyId' } : work(manager, row, this.clock.now());
    });
  }
}
