import { eventTime, type KioskEvent, needsDecision } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../../platform/graphql/bad-input.ts';
import { KIOSK_EFFECTS, type KioskEffect } from './kiosk-effect.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { type KioskEpoch, KioskLogStore, type NewRejection } from './kiosk-log.store.ts';
import type { FoundAnomaly, KeptEvent, SpeakingKiosk } from './kiosk-row.ts';
import { deviceKey, digestOf, readSent, type SentEvent, sequenceIn, type TextFault } from './read-text.ts';
import { TellTeam } from './tell-team.ts';

/** What became of one event. */
export type Received = { readonly eventId: string; readonly outcome: 'KEPT' | 'KNOWN' } | { readonly eventId: string; readonly outcome: 'REJECTED'; readonly fault: string; readonly faultField: string | null };

type Read = { readonly sent: SentEvent; readonly event: KioskEvent };

/** What events are received with. */
@Injectable()
export class Receiving {
  constructor(
    readonly store: KioskLogStore,
    readonly team: TellTeam,
    @Inject(KIOSK_EFFECTS) readonly effects: readonly KioskEffect[],
  ) {}
}

/** Receives events in the caller's transaction, with place and kiosk taken: what is known is known, what cannot be read is set aside, all else is kept and takes effect. */
@Injectable()
export class ReceiveEvents {
  constructor(
    private readonly reader: KioskLogReader,
    private readonly receiving: Receiving,
  ) {}

  async run(manager: EntityManager, kiosk: SpeakingKiosk, sent: readonly SentEvent[], epochs: readonly KioskEpoch[], pictures: ReadonlyMap<string, string>, now: Date): Promise<readonly Received[]> {
    const { kioskId } = kiosk;
    const { store } = this.receiving;
    await store.anchor(manager, kiosk, epochs);
    // Before any look at what stands: what was answered once is answered the same again.
    const known = await this.reader.known(manager, kioskId, sent.map(({ eventId }) => eventId).filter(isId));
    const rejected = await this.reader.rejected(manager, kioskId, sent.map(({ eventId }) => eventId));
    const unknown = sent.filter(({ eventId }, index) => !known.has(eventId) && !rejected.has(eventId) && sent.findIndex((other) => other.eventId === eventId) === index);
    const { read, faulty } = await this.read(manager, kiosk, unknown);
    await store.reject(manager, kiosk, faulty, now);
    const kept = await this.keep(manager, kiosk, read, now);
    await this.takeEffect(manager, kiosk, kept, pictures, now);

    const refused = new Map([...rejected.values(), ...faulty].map((one) => [one.eventId, one]));
    const fresh = new Set<string>(kept.map(({ id }) => id));
    const first = new Set<string>();
    return sent.map(({ eventId }): Received => {
      const fault = refused.get(eventId);
      if (fault !== undefined) return { eventId, outcome: 'REJECTED', fault: fault.fault, faultField: fault.faultField };
      const isNew = fresh.has(eventId) && !first.has(eventId);
      first.add(eventId);
      return { eventId, outcome: isNew ? 'KEPT' : 'KNOWN' };
    });
  }

  private async read(manager: EntityManager, { kioskId, publicKey }: SpeakingKiosk, sent: readonly SentEvent[]): Promise<{ readonly read: readonly Read[]; readonly faulty: readonly NewRejection[] }> {
    const key = deviceKey(publicKey);
    const read: Read[] = [];
    const faulty: NewRejection[] = [];
    const refuse = ({ eventId, text }: SentEvent, { code, field }: TextFault) => faulty.push({ eventId, text, sequence: sequenceIn(text), fault: code, faultField: field });
    for (const one of sent) {
      const result = readSent(one, kioskId, key);
      if (result.ok) read.push({ sent: one, event: result.value });
      else refuse(one, result.refusal);
    }
    const taken = new Set(await this.reader.sequencesTaken(manager, kioskId, read.map(({ event }) => event.sequence)));
    const fit = read.filter(({ sent: one, event: { sequence } }) => {
      if (taken.has(sequence)) refuse(one, { code: 'SEQUENCE_TAKEN', field: 'sequence' });
      else return taken.add(sequence);
      return false;
    });
    return { read: fit, faulty };
  }

  private async keep(manager: EntityManager, kiosk: SpeakingKiosk, read: readonly Read[], receivedAt: Date): Promise<readonly KeptEvent[]> {
    const epochs = await this.reader.epochs(manager, kiosk.kioskId, [...new Set(read.map(({ event }) => event.epoch))]);
    const kept = read.map(({ event, sent: { text, signature } }) => {
      const { at, sure } = eventTime(event, { epochStartedAt: epochs.get(event.epoch) ?? null, pairedAt: kiosk.pairedAt, receivedAt });
      return { event: { ...event, at, sure, receivedAt }, text, signature, digest: digestOf(text) };
    });
    await this.receiving.store.add(manager, kiosk, kept, receivedAt);
    return kept.map(({ event }) => event);
  }

  private async takeEffect(manager: EntityManager, kiosk: SpeakingKiosk, events: readonly KeptEvent[], pictures: ReadonlyMap<string, string>, now: Date): Promise<void> {
    const takenBack = await this.reader.byIds(manager, kiosk.placeId, events.flatMap(({ fact }) => (fact.type === 'ANNULLED' ? [fact.eventId] : [])));
    const fresh: FoundAnomaly[] = [];
    for (const effect of this.receiving.effects) if (events.some(({ fact }) => effect.types.includes(fact.type))) fresh.push(...(await effect.run(manager, { kiosk, events, takenBack, pictures, now })));
    if (fresh.some(({ code }) => code === 'OUT_OF_SERVICE_HANDED_OUT' || needsDecision(code))) await this.receiving.team.run(manager, kiosk.placeId, now);
  }
}
