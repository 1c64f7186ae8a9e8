import { DESK_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { ChangeHours } from './change-hours.ts';
import type { HoursRefused } from './hours-refused.ts';
import { ChangeHoursInput, HoursWishInput } from './hours.input.ts';
import { ChangeHoursResult, HoursPreviewResult, type HoursPreviewType, HoursRefusedType, PlaceHoursType } from './hours.type.ts';
import { ShowHours } from './show-hours.ts';
import { weekOfInput } from './week-of-input.ts';

const TEAM = { anyOf: DESK_ROLES };
const MANAGER = { anyOf: ['SITE_MANAGER'] } as const;

/** A refusal on its way, with whose hours stand now. */
interface Asked {
  readonly asked?: { readonly accountId: string; readonly placeId: string };
}

/** The hours of a place, for its team. */
@Resolver()
export class HoursResolver {
  constructor(
    private readonly show: ShowHours,
    private readonly change: ChangeHours,
  ) {}

  @Query(() => PlaceHoursType, { nullable: true, description: 'The hours of a place by audience, with the public holidays to come; null for who is not of its team.' })
  @Access(TEAM)
  async placeHours(@Args('placeId', { type: () => ID }) placeId: string, @Context() context: RequestContext): Promise<PlaceHoursType | null> {
    return this.show.run((await ownPrincipal(context)).accountId, identifier('placeId', placeId) ?? placeId);
  }

  @Query(() => HoursPreviewResult, { description: 'What hours would do, before they are saved: their text, and the coming bookings they would leave outside.' })
  @Access(MANAGER)
  @Limited('SEARCH')
  async hoursPreview(@Args('input') input: HoursWishInput, @Context() context: RequestContext): Promise<HoursPreviewType | HoursRefused> {
    return this.change.preview({ placeId: input.placeId, audience: input.audience, week: weekOfInput(input) }, (await ownPrincipal(context)).accountId);
  }

  @Mutation(() => ChangeHoursResult, { description: 'Replaces the hours of one audience. Bookings that fall outside stay, and are honoured; that there are some must be confirmed.' })
  @Access(MANAGER)
  async changeHours(@Args('input') { placeId, audience, week, exceptions, ...how }: ChangeHoursInput, @Context() from: RequestContext): Promise<PlaceHoursType | (HoursRefused & Asked)> {
    const { accountId } = await ownPrincipal(from);
    const refused = await this.change.run({ placeId, audience, week: weekOfInput({ week: week ?? null, exceptions }), ...how }, accountId, from);
    if (refused !== null) return Object.assign(refused, { asked: { accountId, placeId } });
    const hours = await this.show.run(accountId, placeId);
    if (hours === null) throw new Error('Hours that were just changed are gone.');
    return hours;
  }
}

/** What explains a refusal; read only when asked for. */
@Resolver(() => HoursRefusedType)
export class HoursRefusedResolver {
  constructor(private readonly show: ShowHours) {}

  @ResolveField(() => PlaceHoursType, { nullable: true, description: 'The hours as they stand now; null for who is not of the team.' })
  async current(@Parent() { asked }: Asked): Promise<PlaceHoursType | null> {
    return asked === undefined ? null : this.show.run(asked.accountId, asked.placeId);
  }
}
