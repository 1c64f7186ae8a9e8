import type { Locale } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { PlaceReader } from '../place/place.reader.ts';
import { PlaceType } from '../place/place.type.ts';
import { BookingRefusedType } from './booking.type.ts';
import { Refused } from './refused.type.ts';
import { SearchAlternativeType } from './slot.type.ts';
import { WaysOut } from './ways-out.ts';

const MESSAGES = { fr: createMessages('fr'), en: createMessages('en') } as const;

/** Refusals that another slot would mend; for the others an alternative would only distract. */
const MENDED_BY_ANOTHER_SLOT: ReadonlySet<string> = new Set([
  'SLOT_TAKEN', 'PLACE_CLOSED', 'CLOSED_EXCEPTIONALLY', 'NOBODY_OF_THE_TEAM', 'PLACE_FULL', 'NOT_OFFERED_THEN', 'NOTICE_TOO_SHORT', 'BEYOND_HORIZON', 'ALREADY_STARTED', 'OFFER_PAUSED', 'NO_SUCH_EQUIPMENT', 'MODULE_NOT_AVAILABLE', 'PLACE_NOT_BOOKABLE',
]);

/** What a refusal adds to its reason: the sentence, the place, the way out. Alternatives are sought only when asked for. */
@Resolver(() => BookingRefusedType)
export class RefusedFieldsResolver {
  constructor(
    private readonly places: PlaceReader,
    private readonly waysOut: WaysOut,
  ) {}

  @ResolveField(() => String, { description: 'The reason in plain words.' })
  sentence(@Parent() { code }: Refused, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale): string {
    return MESSAGES[locale].t(`refusal:${code}`);
  }

  @ResolveField(() => PlaceType, { nullable: true, description: 'The place the reason speaks of.' })
  aboutPlace(@Parent() { about }: Refused, @Context() { loaders }: RequestContext) {
    return about.placeId === undefined ? null : this.places.places(loaders).load(about.placeId);
  }

  @ResolveField(() => [SearchAlternativeType])
  async alternatives(@Parent() { code, about }: Refused): Promise<readonly SearchAlternativeType[]> {
    return about.sought === undefined || !MENDED_BY_ANOTHER_SLOT.has(code) ? [] : this.waysOut.around(about.sought);
  }
}
