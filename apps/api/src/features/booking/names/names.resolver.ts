import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { GroupRefused } from '../groups/group-refused.ts';
import { GroupsReader } from '../groups/groups.reader.ts';
import { GroupBookingType, GroupRefusedType, GroupResult } from '../groups/groups.type.ts';
import { NamePeople } from './name-people.ts';
import { NameGroupInput, SubstituteLearnerInput } from './names.input.ts';
import { NamesReader } from './names.reader.ts';
import { SessionNamesType } from './names.type.ts';

type Answer = Promise<GroupBookingType | GroupRefusedType>;

/** Who comes with a group; that somebody books for its organisation and reads the cohort is part of the SQL. */
@Resolver()
export class NamesResolver {
  constructor(
    private readonly clock: Clock,
    private readonly reader: NamesReader,
    private readonly groups: GroupsReader,
    private readonly naming: NamePeople,
  ) {}

  @Query(() => [SessionNamesType], { description: 'Who comes to the sessions of a group, in the order they start; empty for who does not book for its organisation.' })
  @Access('signed-in')
  async groupNames(@Args('groupBookingId', { type: () => ID }) groupBookingId: string, @Context() from: RequestContext): Promise<readonly SessionNamesType[]> {
    const { accountId } = await ownPrincipal(from);
    return isId(groupBookingId) ? this.reader.ofGroup(accountId, groupBookingId) : [];
  }

  @Mutation(() => GroupResult, { description: 'Says who of a cohort comes to sessions of a confirmed group; all of the sessions meant or none.' })
  @Access('signed-in')
  async nameGroup(@Args('input') { sessionId, ...input }: NameGroupInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.naming.name({ ...input, sessionId: sessionId ?? null }, { accountId, from }), accountId);
  }

  @Mutation(() => GroupResult, { description: 'Lets one person come for another, until a session is over.' })
  @Access('signed-in')
  async substituteLearner(@Args('input') { sessionId, ...input }: SubstituteLearnerInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.naming.substitute({ ...input, sessionId: sessionId ?? null }, { accountId, from }), accountId);
  }

  private async shown(answer: string | GroupRefused, accountId: string): Answer {
    if (answer instanceof GroupRefused) return GroupRefusedType.of(answer);
    const row = await this.groups.one(accountId, answer);
    if (row === null) throw new Error('A group that was just written is gone.');
    return GroupBookingType.of(row, this.clock.now());
  }
}
