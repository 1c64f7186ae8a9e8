import { DESK_ROLES } from '@escale/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ForbiddenException } from '@nestjs/common';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { PlanningChanges } from '../../../platform/changes/planning-changes.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { PlaceReader } from '../../place/place.reader.ts';
import { PlaceType } from '../../place/place.type.ts';
import { OfferReader } from '../offer.reader.ts';
import { OfferType } from '../offer.type.ts';
import { PlanningInput } from './desk.input.ts';
import { PlanningReader } from './planning.reader.ts';
import { PlanningChangeType, PlanningType } from './planning.type.ts';
import { ShowPlanning } from './show-planning.ts';

const TEAM = { anyOf: DESK_ROLES };

/** The diary of a place, for its team. */
@Resolver()
export class PlanningResolver {
  constructor(
    private readonly reader: PlanningReader,
    private readonly show: ShowPlanning,
    private readonly places: PlaceReader,
    private readonly changes: PlanningChanges,
    private readonly contexts: RequestContexts,
  ) {}

  @Query(() => [PlaceType], { description: 'The places whose desk I keep, by name; 500 at most.' })
  @Access(TEAM)
  async myPlaces(@Context() context: RequestContext) {
    const ids = await this.reader.ownPlaces((await ownPrincipal(context)).accountId);
    return (await this.places.places(context.loaders).loadMany(ids)).filter((place) => place !== null && !(place instanceof Error));
  }

  @Query(() => PlanningType, { nullable: true, description: 'What stands in the diary of a place’s units; null for who does not keep its desk.' })
  @Access(TEAM)
  @Limited('SEARCH')
  async planning(@Args('input') { placeId, from, days }: PlanningInput, @Context() context: RequestContext): Promise<PlanningType | null> {
    return this.show.run((await ownPrincipal(context)).accountId, placeId, from, days);
  }

  @Subscription(() => PlanningChangeType, {
    description: 'Tells each time something in the diary of a place changed; ask for the planning again. Also told when word may have been missed.',
    // Whoever lost the role or signed out meanwhile hears nothing more.
    filter(this: PlanningResolver, _changed: string, { placeId }: { placeId: string }, context: RequestContext) {
      return this.mayHear(placeId, context);
    },
    resolve: (_changed: string, { placeId }: { placeId: string }): PlanningChangeType => ({ placeId }),
  })
  @Access(TEAM)
  async planningChanged(@Args('placeId', { type: () => ID }) placeId: string, @Context() context: RequestContext): Promise<AsyncIterableIterator<string>> {
    if (!(await this.mayHear(placeId, context))) throw new ForbiddenException('You do not keep the desk of this place.');
    return this.changes.listen(placeId);
  }

  private async mayHear(placeId: string, { req, res }: RequestContext): Promise<boolean> {
    const principal = await this.contexts.of(req, res).principal();
    return principal !== null && isId(placeId) && (await this.reader.ownPlace(principal.accountId, placeId)) !== null;
  }
}

/** What the place offers, for whoever comes without a booking. */
@Resolver(() => PlanningType)
export class PlanningOffersResolver {
  constructor(private readonly offerReader: OfferReader) {}

  @ResolveField(() => [OfferType])
  async offers(@Parent() { placeId }: PlanningType, @Context() { loaders }: RequestContext): Promise<readonly OfferType[]> {
    return (await this.offerReader.ofPlaces(loaders).load(placeId))?.offers ?? [];
  }
}
