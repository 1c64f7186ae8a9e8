import { chooseOptions, consentAfterMove, type OptionPreference } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { WaysOut, type WaysOutBounds } from '../ways-out.ts';
import type { KeptOption } from './reroute.entity.ts';
import { type RerouteQuestion, soughtFor } from './rerouted-booking.ts';

/** How far ahead, in days, another time is looked for: whoever is let down is not in a hurry to be let down again. */
const DAYS_AHEAD = 7;
/** Of each kind, before the few that are sent are chosen. */
const FOUND = 3;
/** Searches at a time: the pool of connections is everybody's. */
const AT_ONCE = 4;

/** Finds free sessions for bookings that cannot be kept. Reads only, before anything is locked: what was taken meanwhile is refused when it is asked for. */
@Injectable()
export class FindOptions {
  constructor(private readonly waysOut: WaysOut) {}

  /** The sessions for each booking, by its id. `closing` is a closure that is only being thought of. */
  async run(questions: readonly RerouteQuestion[], preference: OptionPreference, closing: WaysOutBounds['closing'] = null): Promise<ReadonlyMap<string, readonly KeptOption[]>> {
    const found = new Map<string, readonly KeptOption[]>();
    for (let from = 0; from < questions.length; from += AT_ONCE) {
      await Promise.all(questions.slice(from, from + AT_ONCE).map(async (question) => found.set(question.id, await this.one(question, preference, closing))));
    }
    return found;
  }

  private async one(question: RerouteQuestion, preference: OptionPreference, closing: WaysOutBounds['closing']): Promise<readonly KeptOption[]> {
    const free = await this.waysOut.around(soughtFor(question), {
      daysAhead: DAYS_AHEAD,
      each: FOUND,
      closing,
      // Where a guardian would be asked for whom nobody asked the age, the move would be refused: it is not proposed.
      takes: (offer) => consentAfterMove(question, { from: question.consentBelow, to: offer.guardianConsentBelow }).ok,
    });
    const candidates = free.map(({ kind, slot, distanceKm }) => ({ kind, distanceKm, startsAt: slot.startsAt, slot }));
    return chooseOptions(candidates, preference).map(({ kind, distanceKm, slot }) => ({ kind, distanceKm, offerId: slot.offerId, startsAt: slot.startsAt.toISOString(), durationMinutes: slot.durationMinutes }));
  }
}
