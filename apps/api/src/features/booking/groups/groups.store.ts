import { type GroupNeed, type GroupSessionFound } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
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

const BOOKING_COLUMNS = `place_id, id, offer_id, module_id, space_id, starts_at, ends_at, people, status, hold_expires_at, token_hash, locale, group_booking_id, agreement_id, group_name, group_needs, created_at`;
const ALLOCATION_COLUMNS = 'place_id, booking_id, unit_id, during, occupying, expires_at';

/** Writes groups with their sessions, however many, in two statements; every method runs in the caller's transaction, with the places taken. */
@Injectable()
export class GroupsStore {
  /** No secret opens a session of a group: no secret has an empty digest. */
  async insert(manager: EntityManager, group: NewGroup, sessions: readonly GroupSessionFound[], now: Date): Promise<string> {
    const id = newId();
    const { organisationId, title, need, madeBy, requestKey, requestHash } = group;
    await manager.insert(GroupBookingEntity, { id, organisationId, title, people: need.people, units: need.units, moduleId: need.moduleId, contactName: null, contactEmail: null, locale: 'fr', namesDueDays: null, madeBy, confirmedAt: null, requestKey, requestHash, createdAt: now });
    const made = sessions.map((session) => ({ session, bookingId: newId() }));
    await this.write(manager, 'booking', BOOKING_COLUMNS, made.map(({ session, bookingId }) => ({
      place_id: session.placeId, id: bookingId, offer_id: session.offer.id, module_id: need.moduleId, space_id: session.offer.spaceId, starts_at: session.startsAt, ends_at: session.endsAt, people: session.offer.peopleMax, status: 'HELD', hold_expires_at: group.heldUntil,
      token_hash: '', locale: 'fr', group_booking_id: id, agreement_id: session.agreementId, group_name: group.organisationName, group_needs: session.offer.needs, created_at: now,
    })));
    await this.allocate(manager, made, group.heldUntil);
    return id;
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
