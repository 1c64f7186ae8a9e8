import { annulments, type AnomalyCode, DEFAULT_POLICY, idOf, inOrder, type KioskFactType, needsUnitsAgain, presenceOf, type SeenVisit, statusSeen, sureTimes, visitTimes } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { AnomalyStore } from './anomaly.store.ts';
import type { KioskEffect, Told } from './kiosk-effect.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { KioskLogStore } from './kiosk-log.store.ts';
import { Seating } from './kiosk-ports.ts';
import { bookingIn, type FoundAnomaly, type KeptEvent } from './kiosk-row.ts';
import { SeenVisitReader } from './seen-visit.reader.ts';
import { SeenVisitStore } from './seen-visit.store.ts';

/** Found when units are looked for; they stay as long as the arrival does that they are about. */
const ROOM: readonly AnomalyCode[] = ['NO_UNITS_LEFT', 'WALK_IN_WITHOUT_ROOM'];
const CODES: readonly AnomalyCode[] = [
  'CANCELLED_BUT_PRESENT', 'MOVED_BUT_PRESENT', 'NOT_CONFIRMED_BUT_PRESENT', 'BOOKING_UNKNOWN', 'OUTSIDE_HOURS', 'DUPLICATE_CHECK_IN', 'STALE_TICKET', 'CLOCK_UNSURE', 'ANNUL_TOO_LATE', 'ANNUL_NOT_POSSIBLE', ...ROOM,
];

/** What is found of a signature, or of an absence, is found with it. */
const OF_OTHERS: readonly KioskFactType[] = ['SIGNED', 'ABSENCE_NOTED'];

type Room = { readonly code: AnomalyCode; readonly eventId: string };

/** What presences are written with. */
@Injectable()
export class PresenceWriting {
  constructor(
    readonly log: KioskLogStore,
    readonly visits: SeenVisitStore,
    readonly anomalies: AnomalyStore,
    readonly seating: Seating,
  ) {}
}

/** Who came and went, by the booking: the visit, the status of the booking and what contradicts either, computed anew from all that kiosks told of it and from what the team noted itself. */
@Injectable()
export class BookingEffect implements KioskEffect {
  /** All that name a booking: what cannot be taken back is found when it, or what would take it back, comes last. */
  readonly types: readonly KioskFactType[] = ['CHECKED_IN', 'LEFT', 'WALKED_IN', 'NOTICE_ACKNOWLEDGED', 'HANDED_OUT', 'SESSION_STARTED', 'SESSION_STOPPED', 'SIGNED', 'ABSENCE_NOTED', 'TURNED_AWAY', 'ANNULLED'];

  constructor(
    private readonly log: KioskLogReader,
    private readonly reader: SeenVisitReader,
    private readonly writing: PresenceWriting,
  ) {}

  async run(manager: EntityManager, told: Told): Promise<readonly FoundAnomaly[]> {
    const touched = [...told.events, ...told.takenBack].filter(({ fact }) => this.types.includes(fact.type)).flatMap(({ fact }) => bookingIn(fact) ?? []);
    const ids = [...new Set(touched)].sort();
    const events = await this.log.ofBookings(manager, told.kiosk.placeId, ids);
    const named = new Map(events.map((event) => [event.id as string, bookingIn(event.fact)]));
    const fresh: FoundAnomaly[] = [];
    for (const id of ids) fresh.push(...(await this.one(manager, told, id, events.filter(({ fact }) => (fact.type === 'ANNULLED' ? named.get(fact.eventId) : bookingIn(fact)) === id))));
    return fresh;
  }

  private async one(manager: EntityManager, { kiosk: { placeId }, now }: Told, id: string, events: readonly KeptEvent[]): Promise<readonly FoundAnomaly[]> {
    const { log, anomalies } = this.writing;
    const eventIds = events.map((event) => event.id);
    const { annulled } = annulments(inOrder(events));
    await log.markAnnulled(manager, placeId, eventIds, annulled);
    const madeFor = await this.reader.madeFor(manager, placeId, id);
    const { booking, room } = await this.bookingOf(manager, placeId, madeFor ?? id, events, now);
    const visit = booking?.placeId === placeId ? await this.reader.visit(manager, placeId, booking.id) : null;
    const takenBackAt = booking?.placeId === placeId ? await this.reader.takenBackAt(manager, placeId, booking.id) : null;
    const counted = events.filter(({ receivedAt, fact }) => takenBackAt === null || receivedAt.getTime() > takenBackAt.getTime() || fact.type === 'ANNULLED');
    const seen = presenceOf(counted, { booking, placeId, atDesk: visit?.notedAt ?? null, decided: madeFor !== null && booking?.status !== 'CANCELLED', policy: DEFAULT_POLICY });
    if (booking?.placeId === placeId) room.push(...(await this.write(manager, booking, seen.presence, annulled, events, now)));
    const kioskOf = new Map(events.map((event) => [event.id as string, event.kioskId as string]));
    // What was found of room before stays true as long as the same arrival stands.
    const before = (await anomalies.standing(manager, placeId, eventIds, ROOM)).filter(({ eventId }) => eventId === seen.presence?.eventId);
    const found = [...seen.anomalies, ...room].map(({ code, eventId }): FoundAnomaly => ({ code, eventId, kioskId: kioskOf.get(eventId) ?? '', bookingId: id, unitId: null }));
    const mine = events.filter(({ fact }) => !OF_OTHERS.includes(fact.type)).map((event) => event.id);
    return anomalies.settle(manager, placeId, mine, CODES, [...found, ...before.filter((one) => !found.some(({ code, eventId }) => code === one.code && eventId === one.eventId))], now);
  }

  /** The booking; of somebody who came without one, made from the first event that says so. */
  private async bookingOf(manager: EntityManager, placeId: string, id: string, events: readonly KeptEvent[], now: Date): Promise<{ readonly booking: BookingEntity | null; readonly room: Room[] }> {
    const booking = await this.reader.booking(manager, placeId, id);
    const begun = inOrder(events).find(({ fact }) => fact.type === 'WALKED_IN');
    if (booking !== null || begun?.fact.type !== 'WALKED_IN') return { booking, room: [] };
    const { bookingId, offerId, minutes, people, moduleId, givenName, minor } = begun.fact;
    const made = await this.writing.seating.walkIn(manager, idOf<'Place'>(placeId), { id: bookingId, offerId, minutes, people, moduleId, givenName: givenName?.replaceAll('\0', '') ?? null, minor, at: begun.at }, now);
    return { booking: made?.booking ?? null, room: made?.seated === true ? [] : [{ code: 'WALK_IN_WITHOUT_ROOM', eventId: begun.id }] };
  }

  private async write(manager: EntityManager, booking: BookingEntity, presence: SeenVisit | null, annulled: ReadonlySet<string>, events: readonly KeptEvent[], now: Date): Promise<readonly Room[]> {
    const { visits, seating } = this.writing;
    const before = await this.reader.visit(manager, booking.placeId, booking.id);
    const visit = visitTimes(presence, { arrivedAt: before?.notedAt ?? null, departedAt: before?.departureNotedAt ?? null });
    if (visit === null && before !== null) await visits.remove(manager, booking);
    else if (visit !== null && before !== null) await visits.change(manager, booking, { ...visit, ...sureTimes(visit, presence) }, before.notedAt === null ? (presence?.eventId ?? null) : null);
    else if (visit !== null && presence !== null) await visits.add(manager, booking, { ...visit, ...sureTimes(visit, presence) }, presence.eventId);

    // Of who walked in, and of who has a booking of their own by a word of the team, the booking goes with the arrival.
    const notBegun = presence === null && visit === null && booking.walkIn && events.some(({ id, fact }) => (fact.type === 'WALKED_IN' || (fact.type === 'CHECKED_IN' && fact.bookingId !== booking.id)) && annulled.has(id));
    if (notBegun) {
      if (booking.status !== 'CANCELLED') await visits.cancel(manager, booking, booking.startsAt);
      return [];
    }
    const status = statusSeen(booking.status, visit, before !== null);
    const unseated = needsUnitsAgain(booking.status, status) && !(await seating.seatAgain(manager, booking, now));
    const checkedInAt = status === 'CHECKED_IN' || status === 'COMPLETED' ? (visit?.arrivedAt ?? booking.checkedInAt) : null;
    if (status !== booking.status || checkedInAt?.getTime() !== booking.checkedInAt?.getTime()) await visits.booking(manager, booking, status, checkedInAt);
    if (status === 'COMPLETED' && visit?.departedAt && before?.departedAt?.getTime() !== visit.departedAt.getTime()) await seating.free(manager, booking, visit.departedAt);
    return unseated && presence !== null ? [{ code: 'NO_UNITS_LEFT', eventId: presence.eventId }] : [];
  }
}
