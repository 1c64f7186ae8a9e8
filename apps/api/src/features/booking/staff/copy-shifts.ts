import { addDays, copyWeek, dayInterval, type Id, type Interval, localDay, plusMinutes, type ShiftRefusal, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { ShiftFactsReader } from './shift-facts.reader.ts';
import { ShiftReader } from './shift.reader.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { Aside, ShiftDetails, Written } from './shift-row.ts';
import { ShiftStore } from './shift.store.ts';
import { WriteShifts } from './write-shifts.ts';

interface Copy {
  readonly shifts: readonly (ShiftDetails & { readonly during: Interval })[];
  readonly leftAside: readonly Aside[];
}

/** Copies the shifts of the week before into a week, each once and on its own. */
@Injectable()
export class CopyShifts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: ShiftFactsReader,
    private readonly store: ShiftStore,
    private readonly writing: WriteShifts,
    private readonly reader: ShiftReader,
    private readonly audit: AuditLog,
  ) {}

  /** What it would write; nothing is written. */
  async preview(accountId: string, placeId: string, week: string): Promise<{ readonly count: number; readonly leftAside: readonly Aside[] } | ShiftRefused> {
    if ((await this.reader.ownPlace(accountId, placeId))?.plans !== true) return new ShiftRefused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
    const copy = await this.weigh(this.database.source.manager, placeId, week);
    return 'code' in copy ? new ShiftRefused(copy) : { count: copy.shifts.length, leftAside: copy.leftAside };
  }

  async run(placeId: string, week: string, idempotencyKey: string, who: AtDesk): Promise<Written | ShiftRefused> {
    return this.writing.run(placeId, idempotencyKey, { act: 'copy', week }, who, (manager, place) => this.copy(manager, place, week, idempotencyKey, who));
  }

  private async copy(manager: EntityManager, placeId: Id<'Place'>, week: string, requestKey: string, { accountId, from }: AtDesk): Promise<Written | ShiftRefusal> {
    const copy = await this.weigh(manager, placeId, week);
    if ('code' in copy) return copy;
    const shiftIds = await this.store.insert(manager, copy.shifts, { placeId, accountId, requestKey, now: this.clock.now() }, null);
    await this.audit.record(manager, { act: 'SHIFTS_COPIED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, count: shiftIds.length, leftAside: copy.leftAside.length }, from });
    return { placeId, shiftIds, leftAside: copy.leftAside };
  }

  private async weigh(manager: EntityManager, placeId: string, week: string): Promise<Copy | ShiftRefusal> {
    const now = this.clock.now();
    const monday = localDay(week);
    const rough = { start: plusMinutes(new Date(`${week}T00:00:00Z`), -8 * 1_440), end: plusMinutes(new Date(`${week}T00:00:00Z`), 9 * 1_440) };
    const { zone, open, supervised } = await this.facts.of(manager, placeId, rough, now);
    const before = { start: dayInterval(addDays(monday, -7), timeZone(zone)).start, end: dayInterval(addDays(monday, -1), timeZone(zone)).end };
    const source = (await this.reader.shifts(manager, placeId, before)).filter(({ during }) => during.start >= before.start && during.start < before.end);
    if (source.length === 0) return { code: 'NOTHING_TO_COPY', field: 'week' };
    const team = (await this.reader.team(manager, placeId)).map(({ accountId }) => accountId);
    const { copied, leftAside } = copyWeek(source, { zone, open, team: await this.reader.busy(manager, team, rough, []) }, now);
    // An activity that needs nobody any more is left out of what somebody is there for; with none left, it is for all.
    const still = (ids: (typeof source)[number]['offerIds']) => {
      const kept = ids?.filter((id) => supervised.includes(id)) ?? [];
      return kept.length === 0 ? null : kept;
    };
    return {
      shifts: copied.map(({ of, during }) => ({ accountId: of.accountId, offerIds: still(of.offerIds), note: of.note, during })),
      leftAside: leftAside.map(({ of, reason }) => ({ accountId: of.accountId, day: addDays(localDay(of.during.start.toISOString().slice(0, 10)), 7), reason })),
    };
  }
}
