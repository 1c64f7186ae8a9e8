import { DESK_ROLES } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { EndMaintenanceInput, PlanMaintenanceInput, RecordMaintenanceInput, ReportIncidentInput, ResolveIncidentInput } from './fleet.input.ts';
import { KEEPERS } from './keepers.ts';
import { MaintainUnits } from './maintain-units.ts';
import { checkOf } from './ready-check.ts';
import { ReportIncident } from './report-incident.ts';
import { ShowUnits } from './show-units.ts';
import type { UnitsRefused } from './units-refused.type.ts';
import { type UnitsChangedType, UnitsResult } from './units-result.type.ts';

const TEAM = { anyOf: DESK_ROLES };
type Answer = Promise<UnitsChangedType | UnitsRefused>;

/** What goes wrong with equipment, and the care that keeps it from going wrong. */
@Resolver()
export class IncidentResolver {
  constructor(
    private readonly show: ShowUnits,
    private readonly incidents: ReportIncident,
    private readonly maintenance: MaintainUnits,
  ) {}

  @Mutation(() => UnitsResult, { description: 'Writes down what went wrong. A blocking incident takes the unit out of service, and its coming bookings are given equivalent ones where any are free.' })
  @Access(TEAM)
  async reportIncident(@Args('input') { idempotencyKey, ...wish }: ReportIncidentInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await this.incidents.report(wish, idempotencyKey, { accountId, from, roles: DESK_ROLES }));
  }

  @Mutation(() => UnitsResult, { description: 'Says that an incident is dealt with; checked at once, the unit goes back to service.' })
  @Access(TEAM)
  async resolveIncident(@Args('input') { idempotencyKey, check, repair, costCents, incidentId }: ResolveIncidentInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const done = { incidentId, repair: repair ?? null, costCents: costCents ?? null, check: check ? checkOf(check) : null };
    return this.show.done(accountId, await this.incidents.resolve(done, idempotencyKey, { accountId, from, roles: DESK_ROLES }));
  }

  @Mutation(() => UnitsResult, { description: 'Plans care that comes back, by date, by hours of use, or whichever comes first.' })
  @Access({ anyOf: KEEPERS })
  async planMaintenance(@Args('input') { title, everyDays, everyHours, ...request }: PlanMaintenanceInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await this.maintenance.plan(request, { title, everyDays: everyDays ?? null, everyHours: everyHours ?? null }, { accountId, from, roles: KEEPERS }));
  }

  @Mutation(() => UnitsResult, { description: 'Says that a planned care was given; the count begins again.' })
  @Access(TEAM)
  async recordMaintenance(@Args('input') { planId, note, idempotencyKey }: RecordMaintenanceInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await this.maintenance.record(planId, note ?? null, idempotencyKey, { accountId, from, roles: DESK_ROLES }));
  }

  @Mutation(() => UnitsResult, { description: 'Ends a planned care.' })
  @Access({ anyOf: KEEPERS })
  async endMaintenance(@Args('input') { planId, idempotencyKey }: EndMaintenanceInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await this.maintenance.end(planId, idempotencyKey, { accountId, from, roles: KEEPERS }));
  }
}
