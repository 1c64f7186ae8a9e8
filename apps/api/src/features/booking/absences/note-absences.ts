import { type AbsenceFacts, closedUntil, isOpenDuring, whyNotAbsent } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { KioskReader } from '../../place/kiosk/kiosk.reader.ts';
import { windowAround } from '../availability/booking-window.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingReader } from '../booking.reader.ts';
import { BookingStore } from '../booking.store.ts';
import { AbsencesReader } from './absences.reader.ts';
import { RecordAbsence } from './record-absence.ts';

/** What an absence is decided on. */
@Injectable()
export class AbsenceWitness {
  constructor(
    private readonly absences: AbsencesReader,
    private readonly kiosks: KioskReader,
    private readonly places: PlaceFactsReader,
  ) {}

  async factsOf(manager: EntityManager, booking: BookingEntity, now: Date): Promise<AbsenceFacts> {
    const { placeId, offerId, startsAt, endsAt } = booking;
    const { teamNotes, ...rules } = await this.absences.rulesFor(manager, placeId, offerId);
    const kiosksHeardAt = await this.kiosks.heardAt(manager, placeId, now);
    return { ...rules, booking, takenBack: await this.absences.wasTakenBack(manager, booking), placeShut: await this.wasShut(manager, booking, { start: startsAt, end: endsAt }, now), witnesses: { kiosksHeardAt, teamNotes } };
  }

  private async wasShut(manager: EntityManager, { id, offerId }: BookingEntity, during: { readonly start: Date; readonly end: Date }, now: Date): Promise<boolean> {
    const durationMinutes = (during.end.getTime() - during.start.getTime()) / 60_000;
    const facts = await this.places.ofOffer(manager, offerId, windowAround({ startsAt: during.start, durationMinutes }), now, id);
    if (facts === null) throw new Error('The offer of a booking is gone.');
    return !isOpenDuring(during, facts.place.openings, facts.place.zone) || closedUntil(during, facts.offer, facts.place) !== null;
  }
}

/** What an absence is written with. */
@Injectable()
export class AbsenceRecording {
  constructor(
    readonly bookings: BookingReader,
    readonly store: BookingStore,
    readonly absence: RecordAbsence,
    readonly audit: AuditLog,
  ) {}
}

/** Notes by itself who did not come, where activity and place ask for it. Each in a transaction of its own, so that one place keeps no other waiting. */
@Injectable()
export class NoteAbsences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly absences: AbsencesReader,
    private readonly witness: AbsenceWitness,
    private readonly record: AbsenceRecording,
  ) {}

  /** Answers how many were noted. */
  async run(): Promise<number> {
    let noted = 0;
    for (const { placeId, bookingId } of await this.absences.maybeAbsent(this.clock.now())) if (await this.one(placeId, bookingId)) noted += 1;
    return noted;
  }

  private async one(placeId: string, bookingId: string): Promise<boolean> {
    const { bookings, store, absence, audit } = this.record;
    return this.database.transaction(async (manager) => {
      // The place first, then the booking: an arrival noted meanwhile is seen here, and one that waits sees what was noted.
      await store.lockPlace(manager, placeId);
      const booking = await bookings.byId(bookingId, manager, true);
      const now = this.clock.now();
      if (booking === null || booking.placeId !== placeId || whyNotAbsent(await this.witness.factsOf(manager, booking, now), now) !== null) return false;
      await absence.run(manager, booking, true, now);
      await audit.record(manager, { act: 'ABSENCE_NOTED', actorId: null, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: placeId }, from: null });
      return true;
    });
  }
}
