import { type Audience, type LocalDay, localDay, openStretches, timeZone, whoIsOpen } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { DeskBookingType } from './desk-booking.type.ts';
import { PlanningReader } from './planning.reader.ts';
import type { PlanningType } from './planning.type.ts';

/** The diary of a place, as its desk sees it now. */
@Injectable()
export class ShowPlanning {
  constructor(
    private readonly reader: PlanningReader,
    private readonly clock: Clock,
  ) {}

  async run(accountId: string, placeId: string, from: string, days: number): Promise<PlanningType | null> {
    const now = this.clock.now();
    const first: LocalDay = localDay(from);
    const row = await this.reader.planning(accountId, placeId, first, days, now);
    if (row === null) return null;
    const { place, openings, units, bookings, blocks, closures } = row;
    const zone = timeZone(place.timeZone);
    return {
      placeId: place.id,
      placeName: place.name,
      timeZone: place.timeZone,
      from,
      days,
      openings: openings.PUBLIC.map(({ day, holiday }, index) => {
        const own = (audience: Audience) => openStretches(openings[audience].slice(index, index + 1), zone);
        const { open, reserved } = whoIsOpen({ PUBLIC: own('PUBLIC'), ACCOMPANIED: own('ACCOMPANIED'), GROUPS: own('GROUPS') });
        return { day, holiday, intervals: open.map(({ start, end }) => ({ startsAt: start, endsAt: end })), reserved: reserved.map(({ start, end, audiences }) => ({ startsAt: start, endsAt: end, audiences: [...audiences] })) };
      }),
      units: [...units],
      bookings: bookings.map((booking) => DeskBookingType.of(booking, now)),
      blocks: blocks.map((block) => ({ ...block, startsAt: new Date(block.startsAt), endsAt: new Date(block.endsAt) })),
      closures: closures.map((closure) => ({ ...closure, startsAt: new Date(closure.startsAt), endsAt: new Date(closure.endsAt) })),
      serverTime: now,
    };
  }
}
