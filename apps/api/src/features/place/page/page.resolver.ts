import { DESK_ROLES, readAccessDetails } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { ArrangePhotos } from '../photo/arrange-photos.ts';
import { PlaceReader, type PlaceRow } from '../place.reader.ts';
import { PlaceType } from '../place.type.ts';
import { AccessDetailsType } from './access-details.type.ts';
import { ChangePage } from './change-page.ts';
import type { PageRefused } from './page-refused.ts';
import { ChangePlacePageInput, DescribePlacePhotoInput, OrderPlacePhotosInput, pageOfInput, PlacePhotoInput, PublishPlaceInput, UnpublishPlaceInput } from './page.input.ts';
import { PlacePageRefusedType, PlacePageResult, PlacePageType } from './page.type.ts';
import { PublishPlace } from './publish-place.ts';
import { ShowPage } from './show-page.ts';

const TEAM = { anyOf: DESK_ROLES };
const MANAGER = { anyOf: ['SITE_MANAGER'] } as const;

/** A refusal on its way, with whose page stands now. */
interface Asked {
  readonly asked?: { readonly accountId: string; readonly placeId: string };
}
type Answer = PlacePageType | (PageRefused & Asked);

/** The page of a place, for its team. */
@Resolver()
export class PageResolver {
  constructor(
    private readonly show: ShowPage,
    private readonly change: ChangePage,
    private readonly publication: PublishPlace,
    private readonly photos: ArrangePhotos,
  ) {}

  @Query(() => PlacePageType, { nullable: true, description: 'The page of a place with what keeps it from being published; null for who is not of its team.' })
  @Access(TEAM)
  async placePage(@Args('placeId', { type: () => ID }) placeId: string, @Context() context: RequestContext): Promise<PlacePageType | null> {
    return this.show.run((await ownPrincipal(context)).accountId, identifier('placeId', placeId) ?? placeId);
  }

  @Mutation(() => PlacePageResult, { description: 'Replaces all that a place says of itself. What it changes is its own from then on: no import replaces it.' })
  @Access(MANAGER)
  changePlacePage(@Args('input') { page, ...wish }: ChangePlacePageInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(wish.placeId, from, (accountId) => this.change.run({ ...wish, page: pageOfInput(page) }, accountId, from));
  }

  @Mutation(() => PlacePageResult, { description: 'Publishes a place; refused while something blocks it.' })
  @Access(MANAGER)
  publishPlace(@Args('input') input: PublishPlaceInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(input.placeId, from, (accountId) => this.publication.publish(input, accountId, from));
  }

  @Mutation(() => PlacePageResult, { description: 'Closes a place to new bookings; those that stand are honoured.' })
  @Access(MANAGER)
  unpublishPlace(@Args('input') input: UnpublishPlaceInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(input.placeId, from, (accountId) => this.publication.unpublish(input, accountId, from));
  }

  @Mutation(() => PlacePageResult, { description: 'Says in other words what a picture shows.' })
  @Access(MANAGER)
  describePlacePhoto(@Args('input') input: DescribePlacePhotoInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(input.placeId, from, (accountId) => this.photos.describe({ ...input, alternativeEn: input.alternativeEn ?? null }, accountId, from));
  }

  @Mutation(() => PlacePageResult, { description: 'Puts the pictures of a place in another order.' })
  @Access(MANAGER)
  orderPlacePhotos(@Args('input') { placeId, photoIds }: OrderPlacePhotosInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(placeId, from, (accountId) => this.photos.order(placeId, photoIds, accountId, from));
  }

  @Mutation(() => PlacePageResult, { description: 'Removes a picture for good.' })
  @Access(MANAGER)
  removePlacePhoto(@Args('input') { placeId, photoId }: PlacePhotoInput, @Context() from: RequestContext): Promise<Answer> {
    return this.answer(placeId, from, (accountId) => this.photos.remove(placeId, photoId, accountId, from));
  }

  private async answer(placeId: string, context: RequestContext, work: (accountId: string) => Promise<PageRefused | null>): Promise<Answer> {
    const { accountId } = await ownPrincipal(context);
    const refused = await work(accountId);
    if (refused !== null) return Object.assign(refused, { asked: { accountId, placeId } });
    const page = await this.show.run(accountId, placeId);
    if (page === null) throw new Error('A page that was just changed is gone.');
    return page;
  }
}

@Resolver(() => PlacePageType)
export class PagePlaceResolver {
  constructor(private readonly places: PlaceReader) {}

  @ResolveField(() => PlaceType, { description: 'The place as everybody sees it.' })
  async place(@Parent() { placeId }: PlacePageType, @Context() { loaders }: RequestContext): Promise<PlaceRow> {
    const place = await this.places.places(loaders).load(placeId);
    if (place === null) throw new Error('A page without its place.');
    return place;
  }
}

/** What explains a refusal; read only when asked for. */
@Resolver(() => PlacePageRefusedType)
export class PageRefusedResolver {
  constructor(private readonly show: ShowPage) {}

  @ResolveField(() => PlacePageType, { nullable: true, description: 'The page as it stands now; null for who is not of the team.' })
  async current(@Parent() { asked }: Asked): Promise<PlacePageType | null> {
    return asked === undefined ? null : this.show.run(asked.accountId, asked.placeId);
  }
}

@Resolver(() => PlaceType)
export class PlaceAccessResolver {
  @ResolveField(() => AccessDetailsType)
  accessDetails(@Parent() { accessDetails }: PlaceRow): AccessDetailsType {
    return readAccessDetails(accessDetails);
  }
}
