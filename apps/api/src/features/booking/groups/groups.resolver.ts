import { idOf } from '@escale/domain';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { identifier, isId, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { CancelGroup } from './cancel-group.ts';
import { ChangeGroup } from './change-group.ts';
import { ConfirmGroup } from './confirm-group.ts';
import { FindGroupPlaces } from './find-group-places.ts';
import { GroupPlacesResult, type GroupPlacesType } from './group-places.type.ts';
import { GroupRefused } from './group-refused.ts';
import { CancelGroupInput, ChangeGroupInput, ConfirmGroupInput, groupNeedOf, GroupPlacesInput, groupUnitsOf, HoldGroupInput } from './groups.input.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupBookingType, GroupRefusedType, GroupResult } from './groups.type.ts';
import { type HeldGroup, HoldGroup } from './hold-group.ts';

type Answer = Promise<GroupBookingType | GroupRefusedType>;

/** Organisations bring groups; that somebody books for one is part of the SQL. */
@Resolver()
export class GroupsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly reader: GroupsReader,
    private readonly search: FindGroupPlaces,
    private readonly holding: HoldGroup,
    private readonly confirming: ConfirmGroup,
    private readonly cancelling: CancelGroup,
    private readonly changing: ChangeGroup,
  ) {}

  @Query(() => GroupPlacesResult, { description: 'Places for a group over some dates, for who books for the organisation: which take them all, or most, why not the others, and what would fit.' })
  @Access('signed-in')
  @Limited('SEARCH')
  async groupPlaces(@Args('input') input: GroupPlacesInput, @Context() from: RequestContext): Promise<GroupPlacesType | GroupRefusedType> {
    const found = await this.search.run(input, (await ownPrincipal(from)).accountId);
    return found instanceof GroupRefused ? GroupRefusedType.of(found) : found;
  }

  @Query(() => [GroupBookingType], { description: 'The groups of an organisation I manage or train for, the newest first.' })
  @Access('signed-in')
  async myGroupBookings(@Args('organisationId', { type: () => ID }) organisationId: string, @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first: number, @Context() from: RequestContext): Promise<readonly GroupBookingType[]> {
    const { accountId } = await ownPrincipal(from);
    const rows = await this.reader.ofOrganisation(accountId, identifier('organisationId', organisationId), wholeNumber('first', first, 1, 200, 50));
    return rows.map((row) => GroupBookingType.of(row, this.clock.now()));
  }

  @Query(() => GroupBookingType, { nullable: true, description: 'A group with its sessions; null for who does not book for its organisation.' })
  @Access('signed-in')
  async groupBooking(@Args('id', { type: () => ID }) id: string, @Context() from: RequestContext): Promise<GroupBookingType | null> {
    const { accountId } = await ownPrincipal(from);
    const row = isId(id) ? await this.reader.one(accountId, id) : null;
    return row && GroupBookingType.of(row, this.clock.now());
  }

  @Mutation(() => GroupResult, { description: 'Holds the sessions of a group for half an hour, all of them or those that fit.' })
  @Access('signed-in')
  @Limited('HOLD')
  async holdGroup(@Args('input') { need, idempotencyKey, ...input }: HoldGroupInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const sessions = input.sessions.map(({ offerId, startsAt, durationMinutes }) => ({ offerId: idOf<'Offer'>(offerId), startsAt, durationMinutes }));
    return this.shown(await this.holding.run({ ...input, sessions, need: groupNeedOf(need), requestKey: idempotencyKey }, { accountId, from }), accountId);
  }

  @Mutation(() => GroupResult, { description: 'Makes what is held for a group its booking, all of it or nothing; sessions of offers that ask for it wait for the team of their place.' })
  @Access('signed-in')
  async confirmGroup(@Args('input') input: ConfirmGroupInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.confirming.run(input, { accountId, from }), accountId);
  }

  @Mutation(() => GroupResult, { description: 'Cancels sessions of a group and gives their units back.' })
  @Access('signed-in')
  async cancelGroup(@Args('input') { groupBookingId, scope, sessionId }: CancelGroupInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.cancelling.run({ groupBookingId, scope, sessionId: sessionId ?? null }, { accountId, from }), accountId);
  }

  @Mutation(() => GroupResult, { description: 'Gives sessions of a group other hours, people or units, all of those meant or none.' })
  @Access('signed-in')
  @Limited('HOLD')
  async changeGroup(@Args('input') { units, ...input }: ChangeGroupInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const { groupBookingId, expectedVersion, scope, sessionId = null, startsAt = null, durationMinutes = null, offerId = null, people = null } = input;
    const request = { groupBookingId, expectedVersion, scope, sessionId, startsAt, durationMinutes, offerId, people, units: units ? groupUnitsOf(units) : null };
    return this.shown(await this.changing.run(request, { accountId, from }), accountId);
  }

  private async shown(answer: string | HeldGroup | GroupRefused, accountId: string): Answer {
    if (answer instanceof GroupRefused) return GroupRefusedType.of(answer);
    const result = typeof answer === 'string' ? { id: answer, leftOut: [] } : answer;
    const row = await this.reader.one(accountId, result.id);
    if (row === null) throw new Error('A group that was just written is gone.');
    return GroupBookingType.of(row, this.clock.now(), result.leftOut);
  }
}
