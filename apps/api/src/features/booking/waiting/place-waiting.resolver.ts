import { DESK_ROLES, OFFER_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { ClosedLists } from './closed-lists.ts';
import { ShowWaiting } from './show-waiting.ts';
import { CloseWaitingListInput } from './waiting.input.ts';
import { WaitingRefused } from './waiting-refused.ts';
import { WaitingListOfOfferType, WaitingListResult } from './waiting.type.ts';

/** The waiting list as the team of a place sees it. */
@Resolver()
export class PlaceWaitingResolver {
  constructor(
    private readonly lists: ClosedLists,
    private readonly show: ShowWaiting,
  ) {}

  @Query(() => [WaitingListOfOfferType], { description: 'Who waits for the offers of a place whose desk I keep, without names; none for others.' })
  @Access({ anyOf: DESK_ROLES })
  @Limited('SEARCH')
  async waitingLists(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<readonly WaitingListOfOfferType[]> {
    const { accountId } = await ownPrincipal(from);
    return isId(placeId) ? this.show.ofPlace(await this.lists.at(accountId, placeId)) : [];
  }

  @Mutation(() => WaitingListResult, { description: 'Takes nobody new on the list of an offer, or does again; whoever waits goes on waiting.' })
  @Access({ anyOf: OFFER_ROLES })
  async closeWaitingList(@Args('input') { offerId, closed }: CloseWaitingListInput, @Context() from: RequestContext): Promise<typeof WaitingListResult> {
    const { accountId } = await ownPrincipal(from);
    const placeId = await this.lists.close(offerId, closed, { accountId, from });
    const list = placeId === null ? undefined : (await this.show.ofPlace(await this.lists.at(accountId, placeId))).find((one) => one.offerId === offerId);
    return list ?? new WaitingRefused({ code: 'OFFER_UNKNOWN', field: 'offerId' });
  }
}
