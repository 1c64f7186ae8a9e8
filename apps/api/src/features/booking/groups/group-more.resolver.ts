import { idOf, type Locale } from '@escale/domain';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { groupCalendar } from '../../../platform/calendar/group-calendar.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { GroupQuotas } from './group-quotas.ts';
import { groupNeedOf, GroupQuotasInput } from './groups.input.ts';
import { GroupBookingType } from './groups.type.ts';
import { QuotaStandType } from './quota-stand.type.ts';

/** What goes with a group: the hours its agreements leave, and its sessions as a file. */
@Resolver(() => GroupBookingType)
export class GroupMoreResolver {
  constructor(
    private readonly clock: Clock,
    private readonly quotas: GroupQuotas,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => [QuotaStandType], { description: 'What the agreements of an organisation leave before some sessions and with them; of those that can be had. Empty for who does not book for it.' })
  @Access('signed-in')
  @Limited('SEARCH')
  async groupQuotas(@Args('input') { organisationId, need, sessions }: GroupQuotasInput, @Context() from: RequestContext): Promise<readonly QuotaStandType[]> {
    const { accountId } = await ownPrincipal(from);
    const hours = sessions.map(({ offerId, startsAt, durationMinutes }) => ({ offerId: idOf<'Offer'>(offerId), startsAt, durationMinutes }));
    return (await this.quotas.ofWish({ organisationId, need: groupNeedOf(need), hours }, accountId)).map((stand) => QuotaStandType.of(stand));
  }

  @Query(() => [QuotaStandType], { description: 'What the agreements of a group leave without it and with it. Empty for who does not book for its organisation.' })
  @Access('signed-in')
  async quotasOfGroup(@Args('groupBookingId', { type: () => ID }) groupBookingId: string, @Context() from: RequestContext): Promise<readonly QuotaStandType[]> {
    const { accountId } = await ownPrincipal(from);
    return isId(groupBookingId) ? (await this.quotas.ofGroup(groupBookingId, accountId)).map((stand) => QuotaStandType.of(stand)) : [];
  }

  @ResolveField(() => String, { nullable: true, description: 'iCalendar of all its sessions as they stand, METHOD:PUBLISH, the same events by their UIDs as in its mails; null until it is confirmed.' })
  calendar(@Parent() group: GroupBookingType, @Args('locale', { type: () => LocaleEnum, nullable: true }) locale: Locale | null): string | null {
    if (group.confirmedAt === null) return null;
    const sessions = group.sessions.map((session) => ({ ...session, activityFr: group.moduleTitleFr ?? session.offerTitleFr, activityEn: group.moduleTitleEn ?? session.offerTitleEn }));
    return groupCalendar({ id: group.id, locale: locale ?? group.locale, sessions }, this.config, this.clock.now());
  }
}
