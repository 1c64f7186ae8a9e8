import { chooseOptions, consentAfterMove, type OptionPreference, type RerouteKind } from '@escale/domain';
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

/** What a proposal lists, and what an apology does: whoever is asked keeps to the place they know first, whoever is sent away is sent nearby. */
export type FoundOptions = Readonly<Record<RerouteKind, readonly KeptOption[]>>;

/** Finds free sessions for bookings that cannot be kept. Reads only, before anything is locked: what was taken meanwhile is refused when it is asked for. */
@Injectable()
export class FindOptions {
  constructor(private readonly waysOut: WaysOut) {}

  /** The sessions for each booking, by its id, for either thing its person may be told. `closing` is a closure that is only being thought of. */
  async run(questions: readonly RerouteQuestion[], closing: WaysOutBounds['closing'] = null): Promise<ReadonlyMap<string, FoundOptions>> {
    const found = new Map<string, FoundOptions>();
    for (let from = 0; from < questions.length; from += AT_ONCE) {
      await Promise.all(questions.slice(from, from + AT_ONCE).map(async (question) => found.set(question.id, await this.one(question, closing))));
    }
    return found;
  }

  private async one(question: RerouteQuestion, closing: WaysOutBounds['closing']): Promise<FoundOptions> {
    const free = await this.waysOut.around(soughtFor(question), {
      daysAhead: DAYS_AHEAD,
      each: FOUND,
      closing,
      // Where a guardian would be asked for whom nobody asked the age, the move would be refused: it is not proposed.
      takes: (offer) => consentAfterMove(question, { from: question.consentBelow, to: offer.guardianConsentBelow }).ok,
    });
    const candidates = free.map(({ kind, slot, distanceKm }) => ({ kind, distanceKm, startsAt: slot.startsAt, slot }));
    const chosen = (preference: OptionPreference): readonly KeptOption[] => chooseOptions(candidates, preference).map(({ kind, distanceKm, slot }) => ({ kind, distanceKm, offerId: slot.offerId, startsAt: slot.startsAt.toISOString(), durationMinutes: slot.durationMinutes }));
    return { PROPOSAL: chosen('SAME_PLACE'), APOLOGY: chosen('NEARBY') };
  }
}
