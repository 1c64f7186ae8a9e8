import { chanceOf, daysBetween, formatMinuteOfDay, localDay, minuteOfDay, positionOf, rank, type Ranked, type WaitingState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { BookingReader } from '../booking.reader.ts';
import type { WaitingAtOffer } from './closed-lists.ts';
import { todaySomewhere } from './waiting-person.reader.ts';
import { WaitingReader } from './waiting.reader.ts';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingEntryType, type WaitingListOfOfferType, type WaitingPositionType, type WaitingTurnType } from './waiting.type.ts';

const timeOf = (minute: number | null): string | null => (minute === null ? null : formatMinuteOfDay(minuteOfDay(minute)));

/** What a person is shown of their own wish: where it stands, who is before, what is kept for them. */
@Injectable()
export class ShowWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: WaitingRulesReader,
    private readonly reader: WaitingReader,
    private readonly bookings: BookingReader,
  ) {}

  entry(entry: WaitingEntryEntity): WaitingEntryType {
    return Object.assign(new WaitingEntryType(), { ...entry, earliest: timeOf(entry.earliest), latest: timeOf(entry.latest) });
  }

  /** By the hour, whatever the job has written down: a turn that ran out is none. */
  async state(id: string, written: WaitingState): Promise<WaitingState> {
    return written === 'OFFERED' && (await this.turn(id)) === null ? 'WAITING' : written;
  }

  async turn(id: string): Promise<WaitingTurnType | null> {
    const now = this.clock.now();
    const open = (await this.reader.turns(id)).find(({ outcome, until }) => outcome === null && until > now);
    const booking = open && (await this.bookings.byId(open.bookingId, this.database.source.manager));
    return open && booking ? { until: open.until, booking } : null;
  }

  /** Null while the wish is not on the list. */
  async position({ id, state, reasons, createdAt, fromDay, toDay }: WaitingEntryType): Promise<WaitingPositionType | null> {
    if (state !== 'WAITING' && state !== 'OFFERED') return null;
    const now = this.clock.now();
    const [rivals, freedLately, rules] = await Promise.all([this.reader.rivals(id, now), this.reader.freed(id, now), this.rules.read(this.database.source.manager)]);
    const { position, ahead, priorityAhead } = positionOf({ id, reasons, createdAt }, rivals, rules);
    const today = todaySomewhere(now);
    const first = localDay(fromDay) > today ? localDay(fromDay) : today;
    return { position, ahead, priorityAhead, freedLately, chance: chanceOf({ freed: freedLately, daysLeft: daysBetween(first, localDay(toDay)) + 1, ahead }) };
  }

  /** The list of a place as its team sees it, in the order in which turns are given. */
  async ofPlace(offers: readonly WaitingAtOffer[]): Promise<readonly WaitingListOfOfferType[]> {
    const rules = await this.rules.read(this.database.source.manager);
    return offers.map(({ waiting, ...offer }) => {
      const asked = waiting.map((person, index): Ranked & { readonly person: (typeof waiting)[number] } => ({ id: String(index).padStart(6, '0'), reasons: person.reasons, createdAt: new Date(person.since), person }));
      return {
        ...offer,
        waiting: rank(asked, rules).map(({ createdAt: since, reasons, person: { people, fromDay, toDay, earliest, latest, elsewhereToo, offered } }) => ({
          since, people, fromDay, toDay, earliest: timeOf(earliest), latest: timeOf(latest), priority: reasons.some((reason) => rules.weights[reason] > 0), elsewhereToo, offered,
        })),
      };
    });
  }
}
