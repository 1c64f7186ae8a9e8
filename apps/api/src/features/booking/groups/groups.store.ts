import type { ConfirmGroupPlan, GroupNeed, GroupSessionFound, GroupUnits } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { BookingEntity } from '../booking.entity.ts';
import { GroupBookingEntity } from './group-booking.entity.ts';

/** A group that is being held. */
export interface NewGroup {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly need: GroupNeed;
  readonly madeBy: string;
  readonly requestKey: string;
  readonly requestHash: string;
  readonly heldUntil: Date;
}

type Row = Readonly<Record<string, unknown>>;

const BOOKING_COLUMNS = `place_id, id, offer_id, module_id, space_id, starts_at, ends_at, people, status, hold_expires_at, token_hash, locale, group_booking_id, agreement_id, group_name, group_needs, names_due_days, created_at`;
const ALLOCATION_COLUMNS = 'place_id, booking_id, unit_id, during, occupying, expires_at';

/** Writes groups with their sessions, however many, in two statements; every method runs in the caller's transaction, with the places taken. */
@Injectable()
export class GroupsStore {
  /** No secret opens a session of a group: no secret has an empty digest. */
  async insert(manager: EntityManager, group: NewGroup, sessions: readonly GroupSessionFound[], now: Date): Promise<string> {
    const id = newId();
    const { organisationId, title, need, madeBy, requestKey, requestHash } = group;
    await manager.insert(GroupBookingEntity, { id, organisationId, title, people: need.people, units: need.units, moduleId: need.moduleId, contactName: null, contactEmail: null, locale: 'fr', cohortId: null, madeBy, confirmedAt: null, requestKey, requestHash, createdAt: now });
    const made = sessions.map((session) => ({ session, bookingId: newId() }));
    await this.write(manager, 'booking', BOOKING_COLUMNS, made.map(({ session, bookingId }) => ({
      place_id: session.placeId, id: bookingId, offer_id: session.offer.id, module_id: need.moduleId, space_id: session.offer.spaceId, starts_at: session.startsAt, ends_at: session.endsAt, people: session.offer.peopleMax, status: 'HELD', hold_expires_at: group.heldUntil,
      token_hash: '', locale: 'fr', group_booking_id: id, agreement_id: session.agreementId, group_name: group.organisationName, group_needs: session.offer.needs, names_due_days: session.offer.groups?.namesDueDays ?? null, created_at: now,
    })));
    await this.allocate(manager, made, group.heldUntil);
    return id;
  }

  /** Makes what is held the group's: each session stands with its code, or waits for its team. */
  async confirm(manager: EntityManager, groupBookingId: string, { contact, sessions }: ConfirmGroupPlan, codeOf: () => string, now: Date): Promise<void> {
    await manager.update(GroupBookingEntity, { id: groupBookingId }, { ...contact, confirmedAt: now });
    const rows = sessions.map(({ id, waitsUntil, safetyNotice }) => ({
      id, status: waitsUntil === null ? 'CONFIRMED' : 'HELD', approval_state: waitsUntil === null ? 'NOT_NEEDED' : 'ASKED', hold_expires_at: waitsUntil, short_code: waitsUntil === null ? codeOf() : null, confirmed_at: waitsUntil === null ? now : null,
      safety_notice_at: safetyNotice ? now : null, locale: contact.locale,
    }));
    const json = [JSON.stringify(rows), groupBookingId];
    await manager.query(
      `UPDATE booking b SET status = x.status, approval_state = x.approval_state, hold_expires_at = x.hold_expires_at, short_code = x.short_code, confirmed_at = x.confirmed_at, safety_notice_at = x.safety_notice_at, locale = x.locale
       FROM jsonb_populate_recordset(NULL::booking, $1::jsonb) x WHERE b.id = x.id AND b.group_booking_id = $2`,
      json,
    );
    await manager.query('UPDATE allocation a SET expires_at = x.hold_expires_at FROM jsonb_populate_recordset(NULL::booking, $1::jsonb) x JOIN booking b ON b.id = x.id AND b.group_booking_id = $2 WHERE a.place_id = b.place_id AND a.booking_id = b.id', json);
  }

  /** Cancels sessions and gives their units back; the units stay with them as a trace. */
  async cancel(manager: EntityManager, groupBookingId: string, ids: readonly string[], now: Date): Promise<void> {
    await manager.query(`UPDATE booking SET status = 'CANCELLED', cancelled_at = $3, hold_expires_at = NULL, revision = revision + 1 WHERE group_booking_id = $1 AND id = ANY ($2::uuid[])`, [groupBookingId, ids, now]);
    await manager.query('UPDATE allocation a SET occupying = false FROM booking b WHERE b.group_booking_id = $1 AND b.id = ANY ($2::uuid[]) AND a.place_id = b.place_id AND a.booking_id = b.id', [groupBookingId, ids]);
    await this.touch(manager, groupBookingId);
  }

  /**
   * Gives sessions other hours, places or units, all together: what they had is given back first, for one may go where another was.
   */
  async change(manager: EntityManager, groupBookingId: string, changed: readonly { readonly before: BookingEntity; readonly session: GroupSessionFound; readonly people: number }[]): Promise<void> {
    await manager.query('DELETE FROM allocation a USING booking b WHERE b.group_booking_id = $1 AND b.id = ANY ($2::uuid[]) AND a.place_id = b.place_id AND a.booking_id = b.id', [groupBookingId, changed.map(({ before }) => before.id)]);
    for (const { before, session, people } of changed) {
      const retimed = session.placeId !== before.placeId || session.startsAt.getTime() !== before.startsAt.getTime() || session.endsAt.getTime() !== before.endsAt.getTime();
      const { placeId, agreementId, startsAt, endsAt, offer } = session;
      await manager.update(BookingEntity, { placeId: before.placeId, id: before.id }, { placeId, agreementId, offerId: offer.id, spaceId: offer.spaceId, startsAt, endsAt, people, groupNeeds: offer.needs, namesDueDays: offer.groups?.namesDueDays ?? null, revision: before.revision + (retimed ? 1 : 0) });
    }
    for (const { before, session } of changed) await this.allocate(manager, [{ session, bookingId: before.id }], before.status === 'HELD' ? before.holdExpiresAt : null);
    await this.touch(manager, groupBookingId);
  }

  async resize(manager: EntityManager, groupBookingId: string, changes: { readonly people?: number; readonly units?: readonly GroupUnits[] }): Promise<void> {
    if (Object.keys(changes).length > 0) await manager.update(GroupBookingEntity, { id: groupBookingId }, changes);
  }

  /** A change of its sessions is one of the group: whoever looks at it sends its version back. */
  private async touch(manager: EntityManager, groupBookingId: string): Promise<void> {
    await manager.query('UPDATE group_booking SET id = id WHERE id = $1', [groupBookingId]);
  }

  private async allocate(manager: EntityManager, made: readonly { readonly session: GroupSessionFound; readonly bookingId: string }[], expiresAt: Date | null): Promise<void> {
    await this.write(manager, 'allocation', ALLOCATION_COLUMNS, made.flatMap(({ session, bookingId }) => session.assignments.map(({ unitId, during }) => ({
      place_id: session.placeId, booking_id: bookingId, unit_id: unitId, during: `[${during.start.toISOString()},${during.end.toISOString()})`, occupying: true, expires_at: expiresAt,
    }))));
  }

  /** PostgreSQL itself reads the rows from JSON, in the types of the table; columns that are not named keep their defaults. */
  private async write(manager: EntityManager, table: 'booking' | 'allocation', columns: string, rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) await manager.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
  }
}
