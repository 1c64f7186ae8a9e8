import { Injectable } from '@nestjs/common';
import type { AlternativeKind, SearchAlternativeType } from '../slot.type.ts';
import { placeSlots } from './place-slots.ts';
import type { SearchQuestion } from './search-question.ts';
import { SEARCH_SETTINGS } from './search-settings.ts';
import { afterSpan, isPast, type SearchSpan, widestWindow, windowIn } from './search-span.ts';
import { SearchReader } from './search.reader.ts';

/** What to offer a person for whom nothing fits: at most two more round trips. */
@Injectable()
export class FindAlternatives {
  constructor(private readonly reader: SearchReader) {}

  /**
   * `WIDER_RADIUS`: the same time, at the nearest places beyond the circle, four times as wide and at most 500 km.
   * `OTHER_TIME`: the same places, in the fourteen days after. `OTHER_PLACE`: another place at another time, only when neither of
   * the others has anything.
   */
  async run(question: SearchQuestion, now: Date): Promise<readonly SearchAlternativeType[]> {
    const { withinKm, centre } = question;
    const most = SEARCH_SETTINGS.mostKm;
    const [wider, later] = await Promise.all([
      centre === null || withinKm === null || withinKm >= most || isPast(question.span, now)
        ? []
        : this.found(question, question.span, { withinKm: Math.min(most, withinKm * SEARCH_SETTINGS.widening), beyondKm: withinKm }, now),
      this.found(question, afterSpan(question.span, now), { withinKm: centre === null ? null : most, beyondKm: null }, now),
    ]);
    const here = later.filter(({ distanceKm }) => withinKm === null || distanceKm === null || distanceKm <= withinKm);
    const best = [...kept('OTHER_TIME', here), ...kept('WIDER_RADIUS', wider)];
    return best.length > 0 ? best : kept('OTHER_PLACE', later);
  }

  private async found(question: SearchQuestion, span: SearchSpan, circle: { readonly withinKm: number | null; readonly beyondKm: number | null }, now: Date): Promise<readonly Omit<SearchAlternativeType, 'kind'>[]> {
    const filter = { ...question.filter, ...circle, centre: question.centre, most: SEARCH_SETTINGS.alternativesExamined, drafts: 0 };
    const candidates = await this.reader.candidates(filter, widestWindow(span, now), now);
    const found: Omit<SearchAlternativeType, 'kind'>[] = [];
    for (const candidate of candidates) {
      const [slot] = placeSlots({ ...question.wish, window: windowIn(span, candidate.zone) }, candidate, now).first;
      if (slot !== undefined) found.push({ slot, distanceKm: candidate.distanceKm });
    }
    return found;
  }
}

const kept = (kind: AlternativeKind, found: readonly Omit<SearchAlternativeType, 'kind'>[]): readonly SearchAlternativeType[] =>
  found.slice(0, SEARCH_SETTINGS.alternativesEach).map((one) => ({ kind, ...one }));
