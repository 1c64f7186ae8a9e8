import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { CatalogueReader } from '../../catalogue/catalogue.reader.ts';
import { ModuleType } from '../../catalogue/module.type.ts';
import { BookingResult } from '../booking.type.ts';
import { HeldBooking } from '../held-booking.ts';
import { OfferReader } from '../offer.reader.ts';
import { OfferType } from '../offer.type.ts';
import { Refused } from '../refused.type.ts';
import { AnswerTurn } from './answer-turn.ts';
import { JoinWaiting } from './join-waiting.ts';
import { KeepWaiting, type WaitingHolder } from './keep-waiting.ts';
import { ShowWaiting } from './show-waiting.ts';
import { AcceptTurnInput, ChangeWaitingInput, changeOfInput, JoinWaitingListInput, TurnInput, WaitingEntryInput, wishOfJoin } from './waiting.input.ts';
import { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { WaitingReader } from './waiting.reader.ts';
import { WaitingRefused } from './waiting-refused.ts';
import { WaitingEntryType, WaitingPositionType, WaitingResult, WaitingStateEnum, WaitingTurnType } from './waiting.type.ts';

/** More than anybody may have at once, with those that stopped. */
const MOST = 50;
type Answer = Promise<WaitingEntryType | WaitingRefused>;

const holderOf = ({ entryId, token }: WaitingEntryInput): WaitingHolder => ({ id: entryId, token });

/** Joining the waiting list, and what a person does with a wish of theirs. Opening a link reads; only a mutation acts, so that a mail that is scanned answers nothing. */
@Resolver()
export class WaitingResolver {
  constructor(
    private readonly joining: JoinWaiting,
    private readonly keeping: KeepWaiting,
    private readonly answers: AnswerTurn,
    private readonly show: ShowWaiting,
  ) {}

  @Mutation(() => WaitingResult, { description: 'Waits for an offer, or for a need around a point. On the list at once where the address is that of who is signed in, else once the link that is sent to it is pressed.' })
  @Access('public')
  @Limited('HOLD')
  async joinWaitingList(@Args('input') input: JoinWaitingListInput, @Context() { principal }: RequestContext): Answer {
    return this.shown(await this.joining.run(wishOfJoin(input), input.locale, input.idempotencyKey, (await principal())?.accountId ?? null));
  }

  @Mutation(() => WaitingResult, { description: 'Proves the address: the link in the mail was pressed.' })
  @Access('link-bearer')
  async confirmWaiting(@Args('input') input: WaitingEntryInput): Answer {
    return this.shown(await this.keeping.confirm(holderOf(input)));
  }

  @Mutation(() => WaitingResult, { description: 'Other days, hours, notice or distance; the place in the order stays.' })
  @Access('link-bearer')
  async changeWaiting(@Args('input') input: ChangeWaitingInput): Answer {
    return this.shown(await this.keeping.change(holderOf(input), changeOfInput(input)));
  }

  @Mutation(() => WaitingResult, { description: 'Leaves the list; what was kept goes to the next.' })
  @Access('link-bearer')
  async leaveWaitingList(@Args('input') input: WaitingEntryInput): Answer {
    return this.shown(await this.answers.leave(holderOf(input)));
  }

  @Mutation(() => WaitingResult, { description: 'Back on the list, at the same place in the order, while its days are not over.' })
  @Access('link-bearer')
  async returnToWaitingList(@Args('input') input: WaitingEntryInput): Answer {
    return this.shown(await this.keeping.comeBack(holderOf(input)));
  }

  @Mutation(() => BookingResult, { description: 'Takes the session that is kept; by the same rules as any booking, and until the deadline.' })
  @Access('link-bearer')
  @Limited('HOLD')
  async acceptTurn(@Args('input') { entryId, token, ...wish }: AcceptTurnInput): Promise<HeldBooking | Refused> {
    const taken = await this.answers.accept({ id: entryId, token }, wish);
    return taken instanceof Refused ? taken : HeldBooking.of(taken);
  }

  @Mutation(() => WaitingResult, { description: 'Gives the session to the next; the wish stays on the list, unless it refused too often.' })
  @Access('link-bearer')
  async declineTurn(@Args('input') { bookingId, ...input }: TurnInput): Answer {
    return this.shown(await this.answers.decline(holderOf(input), bookingId));
  }

  private shown(result: WaitingEntryEntity | WaitingRefused): WaitingEntryType | WaitingRefused {
    return result instanceof WaitingRefused ? result : this.show.entry(result);
  }
}

/** Wishes read by whoever they belong to. */
@Resolver()
export class WaitingQueriesResolver {
  constructor(
    private readonly reader: WaitingReader,
    private readonly show: ShowWaiting,
  ) {}

  @Query(() => WaitingEntryType, { nullable: true, description: 'A wish on the waiting list, for whoever holds the link that manages it. Reading it changes nothing.' })
  @Access('link-bearer')
  @Limited('SEARCH')
  async waiting(@Args('entryId', { type: () => ID }) entryId: string, @Args('token', { type: () => String }) token: string): Promise<WaitingEntryType | null> {
    const entry = isId(entryId) ? await this.reader.held(entryId, token) : null;
    return entry && this.show.entry(entry);
  }

  @Query(() => [WaitingEntryType], { description: 'What I wait for: wishes made signed in, and those of my address.' })
  @Access('signed-in')
  @Limited('SEARCH')
  async myWaiting(@Context() context: RequestContext): Promise<WaitingEntryType[]> {
    const { accountId } = await ownPrincipal(context);
    return (await this.reader.ofAccount(accountId, MOST)).map((entry) => this.show.entry(entry));
  }
}

/** What a wish leads to; read only when asked for. */
@Resolver(() => WaitingEntryType)
export class WaitingFieldsResolver {
  constructor(
    private readonly show: ShowWaiting,
    private readonly offers: OfferReader,
    private readonly catalogue: CatalogueReader,
    private readonly secrets: Secrets,
  ) {}

  @ResolveField(() => WaitingStateEnum)
  state(@Parent() { id, state }: WaitingEntryType): Promise<WaitingEntryType['state']> {
    return this.show.state(id, state);
  }

  @ResolveField(() => String, { nullable: true, description: 'What manages it; null until the address is proved, for it is sent there.' })
  token(@Parent() { id, state }: WaitingEntryType): string | null {
    return state === 'UNCONFIRMED' ? null : this.secrets.waitingToken(id);
  }

  @ResolveField(() => OfferType, { nullable: true })
  offer(@Parent() { offerId }: WaitingEntryType, @Context() { loaders }: RequestContext) {
    return offerId === null ? null : this.offers.offers(loaders).load(offerId);
  }

  @ResolveField(() => ModuleType, { nullable: true })
  module(@Parent() { moduleId }: WaitingEntryType, @Context() { loaders }: RequestContext) {
    return moduleId === null ? null : this.catalogue.modules(loaders).load(moduleId);
  }

  @ResolveField(() => WaitingPositionType, { nullable: true, description: 'Null while it is not on the list.' })
  position(@Parent() entry: WaitingEntryType): Promise<WaitingPositionType | null> {
    return this.show.position(entry);
  }

  @ResolveField(() => WaitingTurnType, { nullable: true, description: 'What is kept for them now.' })
  turn(@Parent() { id }: WaitingEntryType): Promise<WaitingTurnType | null> {
    return this.show.turn(id);
  }
}
