import { type Id, planShifts, type Interval, type LocalDay, plusMinutes, type ShiftRefusal, SHIFT_WEEKS_MOST, type ShiftWish } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { ShiftFactsReader } from './shift-facts.reader.ts';
import { ShiftReader } from './shift.reader.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { Written } from './shift-row.ts';
import { ShiftStore } from './shift.store.ts';
import { WriteShifts } from './write-shifts.ts';

export interface PlanRequest extends ShiftWish {
  readonly placeId: string;
  readonly accountId: string;
  readonly idempotencyKey: string;
}

/** The days a wish could touch, whatever its zone: read in one go. */
export const windowOf = (first: LocalDay, until: LocalDay | null): Interval => {
  const start = new Date(`${first}T00:00:00Z`);
  const most = plusMinutes(start, SHIFT_WEEKS_MOST * 7 * 1_440);
  const last = until === null || until < first ? start : new Date(`${until}T00:00:00Z`);
  return { start: plusMinutes(start, -1_440), end: plusMinutes(last > most ? most : last, 2 * 1_440) };
};

/** Plans somebody of the team, once or every week; each becomes a shift of its own. */
@Injectable()
export class PlanShifts {
  constructor(
    private readonly clock: Clock,
    private readonly reader: ShiftReader,
    private readonly facts: ShiftFactsReader,
    private readonly store: ShiftStore,
    private readonly writing: WriteShifts,
    private readonly audit: AuditLog,
  ) {}

  async run({ idempotencyKey, placeId, ...wish }: PlanRequest, who: AtDesk): Promise<Written | ShiftRefused> {
    return this.writing.run(placeId, idempotencyKey, { act: 'plan', ...wish }, who, (manager, place) => this.plan(manager, place, idempotencyKey, wish, who));
  }

  private async plan(manager: EntityManager, place: Id<'Place'>, requestKey: string, wish: Omit<PlanRequest, 'placeId' | 'idempotencyKey'>, { accountId, from }: AtDesk): Promise<Written | ShiftRefusal> {
    const now = this.clock.now();
    const window = windowOf(wish.day, wish.until);
    if (!(await this.reader.team(manager, place)).some((member) => member.accountId === wish.accountId)) return { code: 'PERSON_UNKNOWN', field: 'accountId' };
    const facts = await this.facts.of(manager, place, window, now);
    const busy = (await this.reader.busy(manager, [wish.accountId], window, [])).get(wish.accountId) ?? [];
    const plan = planShifts(wish, { ...facts, busy }, now);
    if (!plan.ok) return plan.refusal;
    const { planned, leftAside } = plan.value;
    const details = { accountId: wish.accountId, offerIds: wish.offerIds, note: wish.note };
    const made = { placeId: place, accountId, requestKey, now };
    const shiftIds = await this.store.insert(manager, planned.map((during) => ({ ...details, during })), made, planned.length > 1 ? newId() : null);
    await this.audit.record(manager, { act: 'SHIFTS_PLANNED', actorId: accountId, onBehalfOf: wish.accountId, subject: { kind: 'PLACE', id: place }, detail: { place, count: shiftIds.length, leftAside: leftAside.length }, from });
    return { placeId: place, shiftIds, leftAside: leftAside.map((aside) => ({ ...aside, accountId: wish.accountId })) };
  }
}
