import { DESK_ROLES, OFFER_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { OfferRefused } from './offer-refused.ts';
import { ChangeOfferInput, CopyOfferInput, CreateOfferInput, draftOf, OfferPreviewInput, OfferVersionInput } from './offers.input.ts';
import { ManagedOfferType, OfferPreviewResult, OfferPreviewType, OfferRefusedType, OfferResult, OfferRetiredType, RetireOfferResult } from './offers.type.ts';
import { PauseOffer } from './pause-offer.ts';
import { ShowOffers } from './show-offers.ts';
import { WriteOffer } from './write-offer.ts';

const TEAM = { anyOf: DESK_ROLES };
const WRITERS = { anyOf: OFFER_ROLES };
type Answer = Promise<ManagedOfferType | OfferRefused>;

/** What the manager of a place does with its offers; its team sees how they stand. */
@Resolver()
export class OffersResolver {
  constructor(
    private readonly show: ShowOffers,
    private readonly writing: WriteOffer,
    private readonly pauses: PauseOffer,
  ) {}

  @Query(() => [ManagedOfferType], { description: 'The offers of a place whose desk I keep, by name, with what is to come; none for others.' })
  @Access(TEAM)
  @Limited('SEARCH')
  async offers(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<ManagedOfferType[]> {
    const { accountId } = await ownPrincipal(from);
    return isId(placeId) ? (await this.show.ofPlace(accountId, placeId)).map((offer) => ManagedOfferType.of(offer)) : [];
  }

  @Query(() => OfferPreviewResult, { description: 'The slots an offer would produce over the next seven local days, and why others are missing. Nothing is written.' })
  @Access(WRITERS)
  @Limited('SEARCH')
  async offerPreview(@Args('input') { placeId, draft, offerId, paused, durationMinutes, people }: OfferPreviewInput, @Context() from: RequestContext): Promise<OfferPreviewType | OfferRefused> {
    const { accountId } = await ownPrincipal(from);
    const preview = await this.show.preview(accountId, { placeId, draft: draftOf(draft), offerId: offerId ?? null, paused, durationMinutes: durationMinutes ?? null, people: people ?? null });
    return preview instanceof OfferRefused ? preview : OfferPreviewType.of(preview);
  }

  @Mutation(() => OfferResult, { description: 'Makes an offer, bookable at once.' })
  @Access(WRITERS)
  async createOffer(@Args('input') { placeId, draft, idempotencyKey }: CreateOfferInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.writing.create(placeId, draftOf(draft), idempotencyKey, { accountId, from }), accountId);
  }

  @Mutation(() => OfferResult, { description: 'Writes an offer anew; what was booked keeps what it was given.' })
  @Access(WRITERS)
  async changeOffer(@Args('input') { draft, ...request }: ChangeOfferInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.writing.change(request, draftOf(draft), { accountId, from }), accountId);
  }

  @Mutation(() => OfferResult, { description: 'Makes a paused copy under another name.' })
  @Access(WRITERS)
  async copyOffer(@Args('input') { offerId, titleFr, titleEn, idempotencyKey }: CopyOfferInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.writing.copy(offerId, { titleFr, titleEn }, idempotencyKey, { accountId, from }), accountId);
  }

  @Mutation(() => OfferResult, { description: 'Stops new bookings. Those made stay: comingBookings says how many.' })
  @Access(WRITERS)
  async pauseOffer(@Args('input') input: OfferVersionInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.pauses.pause(input, true, { accountId, from }), accountId);
  }

  @Mutation(() => OfferResult, { description: 'Takes new bookings again.' })
  @Access(WRITERS)
  async resumeOffer(@Args('input') input: OfferVersionInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.pauses.pause(input, false, { accountId, from }), accountId);
  }

  @Mutation(() => RetireOfferResult, { description: 'Ends an offer for which nobody is to come; refused with their number otherwise.' })
  @Access(WRITERS)
  async retireOffer(@Args('input') input: OfferVersionInput, @Context() from: RequestContext): Promise<OfferRetiredType | OfferRefused> {
    const { accountId } = await ownPrincipal(from);
    const result = await this.pauses.retire(input, { accountId, from });
    return result instanceof OfferRefused ? asking(result, accountId) : { offerId: result };
  }

  private async shown(result: string | OfferRefused, accountId: string): Answer {
    if (result instanceof OfferRefused) return asking(result, accountId);
    const offer = await this.show.one(accountId, result);
    if (offer === null) throw new Error('An offer that was just written is gone.');
    return ManagedOfferType.of(offer);
  }
}

/** A refusal that knows who asked: what stands now is read by their right. */
class AskedRefusal extends OfferRefused {
  accountId = '';
}
const asking = (refused: OfferRefused, accountId: string): AskedRefusal => Object.assign(new AskedRefusal({ code: refused.code }, refused.offerId, refused.toCome), { field: refused.field, accountId });

/** What explains a refusal; read only when asked for. */
@Resolver(() => OfferRefusedType)
export class OfferRefusedResolver {
  constructor(private readonly show: ShowOffers) {}

  @ResolveField(() => ManagedOfferType, { nullable: true, description: 'The offer as it stands now, where it changed meanwhile.' })
  async current(@Parent() refused: OfferRefused): Promise<ManagedOfferType | null> {
    if (!(refused instanceof AskedRefusal) || refused.offerId === null) return null;
    const offer = await this.show.one(refused.accountId, refused.offerId);
    return offer && ManagedOfferType.of(offer);
  }
}
