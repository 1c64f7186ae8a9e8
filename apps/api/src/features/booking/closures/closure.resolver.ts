import { DESK_ROLES, rerouteState } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { Refused } from '../refused.type.ts';
import { ClosePlace } from './close-place.ts';
import type { ClosureEntity } from './closure.entity.ts';
import { ClosePlaceInput, ClosureInput } from './closure.input.ts';
import { ClosureReader } from './closure.reader.ts';
import { ClosureAnswerType, ClosurePreviewResult, ClosurePreviewType, ClosureRefused, ClosureRefusedType, ClosureResult, ClosureType } from './closure.type.ts';
import { PreviewClosure } from './preview-closure.ts';
import { ReopenPlace } from './reopen-place.ts';

const TEAM = { anyOf: DESK_ROLES };

/** Closing a place for a while: seen first, then done. */
@Resolver()
export class ClosureResolver {
  constructor(
    private readonly reader: ClosureReader,
    private readonly preview: PreviewClosure,
    private readonly closing: ClosePlace,
    private readonly opening: ReopenPlace,
    private readonly clock: Clock,
  ) {}

  @Query(() => [ClosureType], { description: 'The closures of a place whose desk I keep: those to come first, then those of the past year.' })
  @Access(TEAM)
  async closures(@Args('placeId', { type: () => ID }) placeId: string, @Context() context: RequestContext): Promise<readonly ClosureType[]> {
    return isId(placeId) ? this.reader.list((await ownPrincipal(context)).accountId, placeId, this.clock.now()) : [];
  }

  @Query(() => ClosurePreviewResult, { description: 'What closing a place would do; nothing is done, nothing is sent.' })
  @Access(TEAM)
  @Limited('SEARCH')
  async closurePreview(@Args('input') input: ClosureInput, @Context() context: RequestContext): Promise<ClosurePreviewType | ClosureRefused> {
    return this.preview.run((await ownPrincipal(context)).accountId, input);
  }

  @Mutation(() => ClosureResult, { description: 'Closes a place and does what was decided for each booking it hits, all or nothing; refused when the list is no longer the one that was shown.' })
  @Access(TEAM)
  @Limited('SEARCH')
  async closePlace(@Args('input') input: ClosePlaceInput, @Context() from: RequestContext): Promise<ClosureType | ClosureRefused> {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.closing.run(input, { accountId, from }));
  }

  @Mutation(() => ClosureResult, { description: 'Opens a place again before its closure is over; whoever has not answered is told that their session takes place.' })
  @Access(TEAM)
  async reopenPlace(@Args('closureId', { type: () => ID }) closureId: string, @Context() from: RequestContext): Promise<ClosureType | ClosureRefused> {
    const { accountId } = await ownPrincipal(from);
    if (!isId(closureId)) return new ClosureRefused(new Refused({ code: 'CLOSURE_UNKNOWN', field: 'closureId' }));
    return this.shown(await this.opening.run(closureId, { accountId, from }));
  }

  private async shown(result: ClosureEntity | ClosureRefused): Promise<ClosureType | ClosureRefused> {
    return result instanceof Refused ? result : this.reader.one(result.placeId, result.id);
  }
}

/** Who was told of a closure, and what they answered. */
@Resolver(() => ClosureType)
export class ClosureAnswersResolver {
  constructor(
    private readonly reader: ClosureReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [ClosureAnswerType])
  async answers(@Parent() { id }: ClosureType, @Context() { loaders }: RequestContext): Promise<readonly ClosureAnswerType[]> {
    const now = this.clock.now();
    const found = (await this.reader.answers(loaders).load(id))?.answers ?? [];
    return found.map(({ status, bookingRevision, standsAt, ...answer }) => ({ ...answer, state: rerouteState(answer, { status, revision: bookingRevision, startsAt: standsAt }, now) }));
  }
}

/** What explains a refusal; read only when asked for. */
@Resolver(() => ClosureRefusedType)
export class ClosureRefusedResolver {
  constructor(private readonly preview: PreviewClosure) {}

  @ResolveField(() => ClosurePreviewType, { nullable: true, description: 'The list as it stands now, when it changed since it was shown.' })
  async current(@Parent() { code, asked }: ClosureRefused): Promise<ClosurePreviewType | null> {
    if (code !== 'CHANGED_MEANWHILE' || asked === null) return null;
    const preview = await this.preview.run(asked.accountId, asked.input);
    return preview instanceof Refused ? null : preview;
  }
}
