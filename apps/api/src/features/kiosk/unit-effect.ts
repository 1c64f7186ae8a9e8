import { type AnomalyCode, custodies, handedOutTwice, handlingOf, inOrder, type KioskFactType, unitFactOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnomalyStore } from './anomaly.store.ts';
import { HeadsetSessionStore } from './headset-session.store.ts';
import type { KioskEffect, Told } from './kiosk-effect.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { type ToldIncident, type UnitLife, UnitLives, type UnitTold } from './kiosk-ports.ts';
import { bookingIn, type FoundAnomaly, type KeptEvent, unitIn } from './kiosk-row.ts';
import { SeenVisitReader } from './seen-visit.reader.ts';

const CODES: readonly AnomalyCode[] = ['SUPERSEDED_HAND_OUT', 'OUT_OF_SERVICE_HANDED_OUT', 'NOT_ARRIVED', 'UNIT_NOT_HERE', 'RETURN_OF_NOTHING', 'SESSION_END_INFERRED'];
const TWICE: readonly AnomalyCode[] = ['DOUBLE_HAND_OUT'];

const toldOf = ({ id, kioskId, sequence, at, fact }: KeptEvent): readonly UnitTold[] => {
  const about = unitFactOf(fact);
  return about === null ? [] : [{ fact: about.fact, at, kioskId, eventId: id, sequence }];
};

/** What units' lives are written with. */
@Injectable()
export class HandlingWriting {
  constructor(
    readonly lives: UnitLives,
    readonly sessions: HeadsetSessionStore,
    readonly anomalies: AnomalyStore,
  ) {}
}

/** What happened to units: their lives, whose hands they are in, and what of it contradicts what was believed; computed anew from all that is known of each unit that was named. */
@Injectable()
export class UnitEffect implements KioskEffect {
  readonly types: readonly KioskFactType[] = ['CHECKED_IN', 'WALKED_IN', 'NOTICE_ACKNOWLEDGED', 'HANDED_OUT', 'SESSION_STARTED', 'SESSION_STOPPED', 'RETURNED', 'INSPECTED', 'SANITISED', 'CHARGED', 'BATTERY_READ', 'INCIDENT_REPORTED', 'ANNULLED'];

  constructor(
    private readonly log: KioskLogReader,
    private readonly reader: SeenVisitReader,
    private readonly writing: HandlingWriting,
  ) {}

  async run(manager: EntityManager, told: Told): Promise<readonly FoundAnomaly[]> {
    const { placeId } = told.kiosk;
    const { lives } = this.writing;
    const events = [...told.events, ...told.takenBack];
    const bookingIds = [...new Set(events.flatMap(({ fact }) => bookingIn(fact) ?? []))];
    // Somebody whose arrival is told now explains what was handed to them before.
    const unitIds = [...new Set([...events.flatMap(({ fact }) => unitIn(fact) ?? []), ...(await this.log.unitsOf(manager, placeId, bookingIds))])].sort();
    const here = await lives.here(manager, placeId, unitIds);
    const fresh = [...(await this.elsewhere(manager, told, here))];
    const touched = new Set(bookingIds);
    for (const unitId of unitIds.filter((id) => here.has(id))) {
      const mine = told.events.filter(({ fact }) => unitIn(fact) === unitId);
      const facts = mine.flatMap(toldOf);
      if (facts.length > 0) await lives.tell(manager, placeId, unitId, facts, mine.flatMap((event) => this.incident(event, told)));
      const life = await lives.fold(manager, placeId, unitId, told.now);
      for (const event of life.events) if ('bookingId' in event) touched.add(event.bookingId);
      fresh.push(...(await this.settle(manager, placeId, life, told.now)));
    }
    fresh.push(...(await this.twice(manager, placeId, [...touched], told.now)));
    return fresh;
  }

  /** What follows for whose hands a unit was in, once something was noted of it that no kiosk told. */
  async again(manager: EntityManager, placeId: string, unitId: string, now: Date): Promise<void> {
    await this.settle(manager, placeId, await this.writing.lives.fold(manager, placeId, unitId, now), now);
  }

  /** What is told of a unit that is not at the place is kept and shown, and changes no unit. */
  private async elsewhere(manager: EntityManager, { kiosk, events, now }: Told, here: ReadonlySet<string>): Promise<readonly FoundAnomaly[]> {
    const lost = events.filter((event) => toldOf(event).length > 0 && !here.has(unitIn(event.fact) ?? ''));
    if (lost.length === 0) return [];
    const found = lost.map(({ id, kioskId, fact }): FoundAnomaly => ({ code: 'UNIT_NOT_HERE', kioskId, eventId: id, bookingId: bookingIn(fact), unitId: unitIn(fact) }));
    return this.writing.anomalies.settle(manager, kiosk.placeId, lost.map(({ id }) => id), ['UNIT_NOT_HERE'], found, now);
  }

  private incident({ id, at, fact }: KeptEvent, { pictures }: Told): readonly ToldIncident[] {
    if (fact.type !== 'INCIDENT_REPORTED') return [];
    return [{ id: fact.incidentId, severity: fact.severity, kind: fact.kind, account: fact.account.replaceAll('\0', '').trim(), at, fileId: pictures.get(id) ?? null }];
  }

  private async settle(manager: EntityManager, placeId: string, { unitId, worn, events }: UnitLife, now: Date): Promise<readonly FoundAnomaly[]> {
    const bookingIds = [...new Set(events.flatMap((event) => ('bookingId' in event ? [event.bookingId] : [])))];
    const arrivedAt = await this.reader.arrivals(manager, placeId, bookingIds);
    const notices = new Map<string, string>();
    for (const { fact } of inOrder(await this.log.noticesOf(manager, placeId, bookingIds))) if (fact.type === 'NOTICE_ACKNOWLEDGED') notices.set(fact.bookingId, fact.version.replaceAll('\0', ''));
    await this.writing.sessions.write(manager, placeId, unitId, custodies(events, worn, await this.reader.ends(manager, placeId, bookingIds)), notices);
    return this.put(manager, placeId, events.flatMap(({ eventId }) => eventId ?? []), CODES, handlingOf(events, { unitId, worn, arrivedAt }), now);
  }

  private async twice(manager: EntityManager, placeId: string, bookingIds: readonly string[], now: Date): Promise<readonly FoundAnomaly[]> {
    const [held, shares] = [await this.writing.sessions.open(manager, placeId, bookingIds), await this.reader.shares(manager, placeId, bookingIds)];
    const found = bookingIds.flatMap((id) => handedOutTwice(id, held.filter(({ bookingId }) => bookingId === id), shares.get(id) ?? 1));
    return this.put(manager, placeId, await this.log.handOutsOf(manager, placeId, bookingIds), TWICE, found, now);
  }

  private async put(manager: EntityManager, placeId: string, eventIds: readonly string[], codes: readonly AnomalyCode[], found: readonly { readonly code: AnomalyCode; readonly eventId: string; readonly bookingId: string | null; readonly unitId: string | null }[], now: Date) {
    const kiosks = await this.log.kiosksOf(manager, placeId, found.map(({ eventId }) => eventId));
    // What a unit lived at another place is for that one to settle.
    const ours = found.flatMap((one): readonly FoundAnomaly[] => {
      const kioskId = kiosks.get(one.eventId);
      return kioskId === undefined ? [] : [{ ...one, kioskId }];
    });
    return this.writing.anomalies.settle(manager, placeId, eventIds, codes, ours, now);
  }
}
