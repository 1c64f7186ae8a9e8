import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { readCursor } from '../../../platform/graphql/cursor.ts';
import { LocationReader } from '../../place/location.reader.ts';
import { FindAlternatives } from './find-alternatives.ts';
import { type FoundPlace, pageOf, pinsOf } from './found-places.ts';
import { placeSlots } from './place-slots.ts';
import { centreOf, questionOf, radiusOf, type SearchQuestion, type SearchWhere } from './search-question.ts';
import { placesExamined, SEARCH_SETTINGS } from './search-settings.ts';
import { daysOf, isPast, widestWindow, windowIn } from './search-span.ts';
import type { SearchSlotsInput } from './search.input.ts';
import { type Candidate, SearchReader } from './search.reader.ts';
import type { SearchSlotsResultType } from './search.type.ts';
import { obstaclesOf, whyNothingFree } from './why-nothing.ts';

const EMPTY: Omit<SearchSlotsResultType, 'centre' | 'withinKm' | 'obstacles'> = {
  edges: [],
  pageInfo: { endCursor: null, hasNextPage: false },
  placeCount: 0,
  slotCount: 0,
  partial: false,
  pins: [],
  alternatives: [],
};

/** Finds what is free near somewhere for a need; when nothing is, says why and what there is instead. */
@Injectable()
export class SearchSlots {
  constructor(
    private readonly clock: Clock,
    private readonly locations: LocationReader,
    private readonly reader: SearchReader,
    private readonly alternatives: FindAlternatives,
  ) {}

  async run(input: SearchSlotsInput): Promise<SearchSlotsResultType> {
    const now = this.clock.now();
    const checked = questionOf(input, now);
    const first = wholeNumber('first', input.first, 1, 50, 20);
    const after = readCursor(input.after, ['number', 'number', 'string']);
    const where = await this.where(input);
    if (where === null) return { ...EMPTY, centre: null, withinKm: null, obstacles: ['LOCATION_UNKNOWN'] };
    const question = { ...checked, ...where };
    if (isPast(question.span, now)) return { ...EMPTY, ...where, obstacles: ['IN_THE_PAST'], alternatives: await this.alternatives.run(question, now) };

    const { candidates, drafts, partial } = await this.candidates(question, now);
    const found = candidates.map((candidate): FoundPlace => ({ candidate, slots: placeSlots(wishAt(question, candidate), candidate, now) }));
    const hits = found.filter(({ slots }) => slots.count > 0);
    const nothing = hits.length === 0 ? await this.nothing(question, candidates, now) : { obstacles: [], alternatives: [] };
    return {
      ...pageOf(hits, first, after),
      ...where,
      ...nothing,
      placeCount: hits.length,
      slotCount: hits.reduce((sum, { slots }) => sum + slots.count, 0),
      partial,
      pins: pinsOf(found, drafts),
    };
  }

  /** Null when the text means no location we know. */
  private async where({ near, text, withinKm }: SearchSlotsInput): Promise<SearchWhere | null> {
    const words = shortText('text', text, 200);
    const given = centreOf(near);
    if (given !== null) return { centre: given, withinKm: radiusOf(withinKm, given) };
    if (words === null) return { centre: null, withinKm: null };
    const [meant] = await this.locations.suggest(words, 1);
    if (meant === undefined) return null;
    const { label, longitude, latitude, kind } = meant;
    const centre = { label, longitude, latitude, kind };
    return { centre, withinKm: radiusOf(withinKm, centre) };
  }

  private async candidates(question: SearchQuestion, now: Date): Promise<{ candidates: readonly Candidate[]; drafts: readonly Candidate[]; partial: boolean }> {
    const window = widestWindow(question.span, now);
    const most = placesExamined(daysOf(window) - 1, question.centre !== null);
    const filter = { ...question.filter, centre: question.centre, withinKm: question.withinKm, beyondKm: null, most: most + 1, drafts: SEARCH_SETTINGS.drafts };
    const read = await this.reader.candidates(filter, window, now);
    const open = read.filter(({ draft }) => !draft);
    return { candidates: open.slice(0, most), drafts: read.filter(({ draft }) => draft), partial: open.length > most };
  }

  private async nothing(question: SearchQuestion, candidates: readonly Candidate[], now: Date): Promise<Pick<SearchSlotsResultType, 'obstacles' | 'alternatives'>> {
    const filter = { ...question.filter, centre: question.centre, withinKm: question.withinKm, beyondKm: null, most: 0, drafts: 0 };
    const [reach, alternatives] = await Promise.all([this.reader.reach(filter), this.alternatives.run(question, now)]);
    const explained = candidates.slice(0, SEARCH_SETTINGS.explained);
    const free = whyNothingFree((facts) => wishAt(question, facts), explained, now);
    return { obstacles: obstaclesOf(free, reach), alternatives };
  }
}

const wishAt = (question: SearchQuestion, { zone }: Pick<Candidate, 'zone'>) => ({ ...question.wish, window: windowIn(question.span, zone) });
