import { addDays, dayOf, daysBetween, instantOf, localOf, sessionsReached, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import { MoveBooking } from '../move-booking.ts';
import { Refused } from '../refused.type.ts';
import type { MoveSeriesInput } from './series.input.ts';
import { SeriesRefused, SeriesStopped } from './series-refused.ts';
import { type SeriesFacts, SeriesReader } from './series.reader.ts';
import { SeriesWriting } from './series-writing.ts';
import { sessionsOf, type StandingSession } from './sessions-of.ts';

/** Moves what is to come of a series from one session on: each by as many days, to the same hour by the clocks of its place; all of them or none. */
@Injectable()
export class MoveSeries {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesReader,
    private readonly moves: MoveBooking,
    private readonly writing: SeriesWriting,
  ) {}

  async run(input: MoveSeriesInput): Promise<SeriesFacts | SeriesRefused> {
    try {
      return await this.database.transaction((manager) => this.move(manager, input));
    } catch (error) {
      if (error instanceof SeriesStopped) return error.refused;
      if (brokenConstraint(error) === NEVER_TWICE) return new SeriesRefused(new Refused({ code: 'SLOT_TAKEN' }));
      throw error;
    }
  }

  private async move(manager: EntityManager, { seriesId, token, from, startsAt, evenChanged }: MoveSeriesInput): Promise<SeriesFacts | SeriesRefused> {
    const known = await this.series.held(seriesId, token, manager);
    if (known === null) return new SeriesRefused(new Refused({ code: 'SERIES_UNKNOWN', field: 'seriesId' }));
    // The place first, then its bookings: the order in which every writer locks.
    await this.writing.places.lockPlace(manager, known.placeId);
    const series = (await this.series.held(seriesId, token, manager, true)) ?? known;
    const now = this.writing.clock.now();
    const reached = sessionsReached(sessionsOf(series), { from, evenChanged }, now);
    const first = reached.find(({ index }) => index === from);
    if (first === undefined) return new SeriesRefused(new Refused({ code: 'BOOKING_UNKNOWN', field: 'from' }));
    const zone = timeZone(series.timeZone);
    const days = daysBetween(dayOf(first.startsAt, zone), dayOf(startsAt, zone));
    const { minute } = localOf(startsAt, zone);
    const later = startsAt.getTime() > first.startsAt.getTime();
    let moved = 0;
    // Whoever moves forward makes room first at the far end: a series that moves by a week passes over itself.
    for (const session of later ? [...reached].reverse() : reached) {
      const to = instantOf(addDays(dayOf(session.startsAt, zone), days), minute, zone);
      if (to === null) throw stopped(session, new Refused({ code: 'SERIES_HOUR_SKIPPED', field: 'startsAt' }));
      // Sent again, the same move finds everything where it belongs.
      if (to.getTime() === session.startsAt.getTime() && to.getTime() === session.seriesStartsAt?.getTime()) continue;
      const { booking } = session;
      const sought = { offerId: booking.offerId, startsAt: to, durationMinutes: Math.round((booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000), people: booking.people, moduleId: booking.moduleId, age: null };
      const done = await this.moves.run(manager, booking, sought, now, { quiet: true, seriesStartsAt: to });
      if (done instanceof Refused) throw stopped({ ...session, startsAt: to }, done);
      moved += 1;
    }
    if (moved > 0) {
      await this.writing.store.reaches(manager, seriesId);
      await this.writing.outbox.add(manager, 'send-series-mail', { placeId: series.placeId, seriesId, kind: 'MOVED' }, now);
    }
    return (await this.series.byId(seriesId, manager)) ?? series;
  }
}

const stopped = ({ index, startsAt }: StandingSession, refused: Refused): SeriesStopped => new SeriesStopped(new SeriesRefused(refused, { index, startsAt }));
