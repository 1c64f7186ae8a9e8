import { DESK_ROLES, localDay } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { ChangeShifts } from './change-shifts.ts';
import { CopyShifts } from './copy-shifts.ts';
import { EndShifts } from './end-shifts.ts';
import { PlanShifts } from './plan-shifts.ts';
import { ShiftRefused } from './shift-refused.ts';
import { ShowShifts } from './show-shifts.ts';
import { ShowTeam } from './show-team.ts';
import { ChangeShiftsInput, CopyShiftsInput, CopyWeekInput, hoursOfInput, PlanShiftsInput, RestoreShiftsInput, ShiftChangeInput } from './staff.input.ts';
import { ShiftPreviewResult, ShiftRefusedType, ShiftPreviewType, ShiftsResult, TeamRoleEndType, TeamWeekType, WeekCopyPreviewResult } from './staff.type.ts';

const TEAM = { anyOf: DESK_ROLES };
const PLANNER = { anyOf: ['SITE_MANAGER'] } as const;

/** Who of a team is there when. */
@Resolver()
export class TeamResolver {
  constructor(
    private readonly team: ShowTeam,
    private readonly shown: ShowShifts,
    private readonly changes: ChangeShifts,
    private readonly copies: CopyShifts,
    private readonly endings: EndShifts,
  ) {}

  @Query(() => TeamWeekType, { nullable: true, description: 'Seven days of the team of a place; null for who does not keep its desk.' })
  @Access(TEAM)
  @Limited('SEARCH')
  async teamWeek(@Args('placeId', { type: () => ID }) placeId: string, @Args('from', { type: () => LocalDay }) from: string, @Context() context: RequestContext): Promise<TeamWeekType | null> {
    return this.team.run((await ownPrincipal(context)).accountId, identifier('placeId', placeId) ?? placeId, from);
  }

  @Query(() => ShiftPreviewResult, { description: 'What a change of the planning would do, before it is done.' })
  @Access(PLANNER)
  @Limited('SEARCH')
  async shiftPreview(@Args('input') input: ShiftChangeInput, @Context() context: RequestContext): Promise<typeof ShiftPreviewResult> {
    const { accountId } = await ownPrincipal(context);
    return this.shown.preview(accountId, await this.changes.preview(accountId, input));
  }

  @Query(() => WeekCopyPreviewResult, { description: 'What copying the week before would write.' })
  @Access(PLANNER)
  @Limited('SEARCH')
  async weekCopyPreview(@Args('input') { placeId, week }: CopyWeekInput, @Context() context: RequestContext): Promise<typeof WeekCopyPreviewResult> {
    return this.copies.preview((await ownPrincipal(context)).accountId, placeId, week);
  }

  @Query(() => TeamRoleEndType, { nullable: true, description: 'What ending a role of a team would leave, in numbers; null where nothing would end, and for who neither holds nor gives it.' })
  @Access('signed-in')
  async teamRoleEnd(@Args('grantId', { type: () => ID }) grantId: string, @Context() context: RequestContext): Promise<TeamRoleEndType | null> {
    const id = identifier('grantId', grantId);
    return id === null ? null : this.endings.foresee((await ownPrincipal(context)).accountId, id);
  }
}

/** Who of a team is there when, as it is written. */
@Resolver()
export class ShiftResolver {
  constructor(
    private readonly planning: PlanShifts,
    private readonly changes: ChangeShifts,
    private readonly copies: CopyShifts,
    private readonly shown: ShowShifts,
  ) {}

  @Mutation(() => ShiftsResult, { description: 'Plans somebody of the team, once or every week; of the weeks after the first, those that cannot be are left aside and told.' })
  @Access(PLANNER)
  async planShifts(@Args('input') { placeId, until, idempotencyKey, ...hours }: PlanShiftsInput, @Context() from: RequestContext): Promise<typeof ShiftsResult> {
    const { accountId } = await ownPrincipal(from);
    return this.shown.written(await this.planning.run({ ...hoursOfInput(hours), until: until == null ? null : localDay(until), placeId, idempotencyKey }, { accountId, from }));
  }

  @Mutation(() => ShiftsResult, { description: 'Changes shifts, or takes them off, on the list of bookings left alone that was shown. The bookings stay.' })
  @Access(PLANNER)
  async changeShifts(@Args('input') input: ChangeShiftsInput, @Context() from: RequestContext): Promise<typeof ShiftsResult> {
    return this.shown.written(await this.changes.change(input, { accountId: (await ownPrincipal(from)).accountId, from }));
  }

  @Mutation(() => ShiftsResult, { description: 'Puts back what one request took off.' })
  @Access(PLANNER)
  async restoreShifts(@Args('input') { placeId, removalKey, idempotencyKey }: RestoreShiftsInput, @Context() from: RequestContext): Promise<typeof ShiftsResult> {
    return this.shown.written(await this.changes.restore(placeId, removalKey, idempotencyKey, { accountId: (await ownPrincipal(from)).accountId, from }));
  }

  @Mutation(() => ShiftsResult, { description: 'Copies the shifts of the week before into a week.' })
  @Access(PLANNER)
  async copyShifts(@Args('input') { placeId, week, idempotencyKey }: CopyShiftsInput, @Context() from: RequestContext): Promise<typeof ShiftsResult> {
    return this.shown.written(await this.copies.run(placeId, week, idempotencyKey, { accountId: (await ownPrincipal(from)).accountId, from }));
  }
}

/** What explains a refusal; read only when asked for. */
@Resolver(() => ShiftRefusedType)
export class ShiftRefusedResolver {
  constructor(
    private readonly changes: ChangeShifts,
    private readonly shown: ShowShifts,
  ) {}

  @ResolveField(() => ShiftPreviewType, { nullable: true, description: 'What the change would do now; null where that is not the reason.' })
  async current(@Parent() { code, asked }: ShiftRefused): Promise<ShiftPreviewType | null> {
    if (code !== 'CHANGED_MEANWHILE' || asked === null) return null;
    const preview = await this.shown.preview(asked.accountId, await this.changes.preview(asked.accountId, asked.input));
    return preview instanceof ShiftRefused ? null : preview;
  }
}
