import { type AnomalyCode, readEvent, type SyncOutcome } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { KioskCaller } from '../../platform/access/kiosk-sessions.ts';
import { KioskShutOut } from '../../platform/access/kiosk-shut-out.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { isId } from '../../platform/graphql/bad-input.ts';
import { LOG } from '../../platform/log/log.ts';
import { reasonOf } from '../../platform/log/reason-of.ts';
import { KeepPictures } from './keep-pictures.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { type KioskEpoch, KioskLogStore, type KioskState } from './kiosk-log.store.ts';
import type { SentEvent } from './read-text.ts';
import { type Received, ReceiveEvents } from './receive-events.ts';

/** One request of a kiosk. */
export interface KioskBatch {
  readonly events: readonly SentEvent[];
  readonly epochs: readonly KioskEpoch[];
  readonly state: KioskState;
}

export interface EventAnswered {
  readonly eventId: string;
  readonly outcome: SyncOutcome;
  readonly anomalies: readonly AnomalyCode[];
  readonly fault: string | null;
  readonly faultField: string | null;
}

/** What a kiosk's events are received with. */
@Injectable()
export class SyncWriting {
  constructor(
    readonly receive: ReceiveEvents,
    readonly store: KioskLogStore,
    readonly pictures: KeepPictures,
  ) {}
}

/**
 * Takes what a kiosk tells. All of it in one transaction; should something break that is no fault of the kiosk, each event in one of its own, so that none is lost for another: the one
 * that breaks gets no answer, and the device keeps it.
 */
@Injectable()
export class SyncKioskEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: KioskLogReader,
    private readonly writing: SyncWriting,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async run({ events, epochs, state }: KioskBatch, { kioskId }: KioskCaller): Promise<readonly EventAnswered[]> {
    const received = (await this.received(kioskId, events, epochs)) ?? (await this.oneByOne(kioskId, events, epochs));
    return this.database.transaction(async (manager) => {
      if ((await this.reader.take(manager, kioskId)) === null) throw new KioskShutOut('KIOSK_REVOKED');
      await this.writing.store.note(manager, kioskId, state, state.pending === 0 && received.length === events.length, this.clock.now());
      const anomalies = await this.reader.anomaliesOf(manager, kioskId, received.flatMap(({ eventId, outcome }) => (outcome === 'REJECTED' ? [] : [eventId])));
      return received.map((one): EventAnswered => {
        if (one.outcome === 'REJECTED') return { ...one, anomalies: [] };
        const found = anomalies.get(one.eventId) ?? [];
        return { eventId: one.eventId, outcome: one.outcome === 'KNOWN' ? 'DUPLICATE' : found.length > 0 ? 'ACCEPTED_WITH_ANOMALY' : 'ACCEPTED', anomalies: found, fault: null, faultField: null };
      });
    });
  }

  private async oneByOne(kioskId: string, events: readonly SentEvent[], epochs: readonly KioskEpoch[]): Promise<readonly Received[]> {
    const received: Received[] = [];
    for (const event of events) received.push(...((await this.received(kioskId, [event], epochs)) ?? []));
    return received;
  }

  /** Null where something broke; nothing of it was kept then. */
  private async received(kioskId: string, events: readonly SentEvent[], epochs: readonly KioskEpoch[]): Promise<readonly Received[] | null> {
    const told = events.filter(({ text }) => text.includes('INCIDENT_REPORTED')).map(({ eventId }) => eventId).filter(isId);
    const known = await this.reader.known(this.database.source.manager, kioskId, told);
    const pictures = await this.writing.pictures.run(
      events.flatMap(({ eventId, text }) => {
        const read = known.has(eventId) || !told.includes(eventId) ? null : readEvent(text);
        return read?.ok === true ? [read.value] : [];
      }),
    );
    try {
      return await this.database.transaction(async (manager) => {
        const kiosk = await this.reader.take(manager, kioskId);
        if (kiosk === null) throw new KioskShutOut('KIOSK_REVOKED');
        return this.writing.receive.run(manager, kiosk, events, epochs, pictures, this.clock.now());
      });
    } catch (error) {
      await this.writing.pictures.forget(pictures);
      if (error instanceof KioskShutOut) throw error;
      this.log.error({ kioskId, eventIds: events.map(({ eventId }) => eventId), reason: reasonOf(error) }, 'Events of a kiosk could not be taken');
      return null;
    }
  }
}
