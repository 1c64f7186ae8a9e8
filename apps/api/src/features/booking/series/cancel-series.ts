import { sessionsReached } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { GiveBack } from '../give-back.ts';
import { Refused } from '../refused.type.ts';
import type { CancelSeriesInput } from './series.input.ts';
import { SeriesRefused, SeriesStopped } from './series-refused.ts';
import { type SeriesFacts, SeriesReader } from './series.reader.ts';
import { sessionsOf } from './sessions-of.ts';

/** Gives back what is to come of a series, all of it or from one session on; what was changed by hand is kept unless the person says otherwise. Asked again, there is nothing left to do. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly series: SeriesReader,
    private readonly giveBack: GiveBack,
    private readonly outbox: Outbox,
  ) {}

  async run({ seriesId, token, from, evenChanged }: CancelSeriesInput): Promise<SeriesFacts | SeriesRefused> {
    try {
      return await this.database.transaction(async (manager) => {
        const series = await this.series.held(seriesId, token, manager, true);
        if (series === null) return new SeriesRefused(new Refused({ code: 'SERIES_UNKNOWN', field: 'seriesId' }));
        const now = this.clock.now();
        const reached = sessionsReached(sessionsOf(series), { from: from ?? null, evenChanged }, now);
        for (const { booking, index } of reached) {
          const given = await this.giveBack.run(manager, booking, now);
          if (!given.ok) throw new SeriesStopped(new SeriesRefused(new Refused(given.refusal, { placeId: booking.placeId }), { index, startsAt: booking.startsAt }));
        }
        if (reached.length > 0) await this.outbox.add(manager, 'send-series-mail', { placeId: series.placeId, seriesId, kind: 'CANCELLED' }, now);
        return (await this.series.byId(seriesId, manager)) ?? series;
      });
    } catch (error) {
      if (error instanceof SeriesStopped) return error.refused;
      throw error;
    }
  }
}
