import { DESK_ROLES, type Id, type UnitAct } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { ChangeUnits, type UnitsRequest } from './change-units.ts';
import { CheckUnitsInput, NoteBatteryInput, NoteFirmwareInput, SetModulesInput, TakeUnitsOutInput, UnitsInput } from './fleet.input.ts';
import { batteryOf, checkOf } from './ready-check.ts';
import { ShowUnits } from './show-units.ts';
import type { UnitsRefused } from './units-refused.type.ts';
import { type UnitsChangedType, UnitsResult } from './units-result.type.ts';

const TEAM = { anyOf: DESK_ROLES };
type Answer = Promise<UnitsChangedType | UnitsRefused>;

/** What a team does with its equipment all day. */
@Resolver()
export class UnitCareResolver {
  constructor(
    private readonly changes: ChangeUnits,
    private readonly show: ShowUnits,
  ) {}

  @Mutation(() => UnitsResult, { description: 'Says that units were looked at and can be used.' })
  @Access(TEAM)
  async checkUnits(@Args('input') { check, ...request }: CheckUnitsInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'CHECK', ...checkOf(check) }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Says that units that came back were looked at, and nothing is wrong.' })
  @Access(TEAM)
  async inspectUnits(@Args('input') request: UnitsInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'INSPECT' }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Says that units were cleaned.' })
  @Access(TEAM)
  async sanitiseUnits(@Args('input') request: UnitsInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'SANITISE' }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Says that units are charged.' })
  @Access(TEAM)
  async chargeUnits(@Args('input') request: UnitsInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'CHARGE' }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Notes how far units and their controllers are charged.' })
  @Access(TEAM)
  async noteBattery(@Args('input') { battery, ...request }: NoteBatteryInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'READ_BATTERY', battery: batteryOf(battery) }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Notes the version of the system on units.' })
  @Access(TEAM)
  async noteFirmware(@Args('input') { version, ...request }: NoteFirmwareInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'NOTE_FIRMWARE', version }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Says which modules were installed on units, and which removed; bookings for a module that goes are given other units.' })
  @Access(TEAM)
  async setModules(@Args('input') { install, remove, ...request }: SetModulesInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'SET_MODULES', install: install as Id<'Module'>[], remove: remove as Id<'Module'>[] }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Takes units out of service; their coming bookings are given equivalent ones where any are free.' })
  @Access(TEAM)
  async takeUnitsOut(@Args('input') { reason, note, ...request }: TakeUnitsOutInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'TAKE_OUT', reason, note: note?.trim() || null }, from);
  }

  @Mutation(() => UnitsResult, { description: 'Takes units back into service, once they were looked at.' })
  @Access(TEAM)
  async returnUnits(@Args('input') { check, ...request }: CheckUnitsInput, @Context() from: RequestContext): Answer {
    return this.did(request, { act: 'RETURN_TO_SERVICE', ...checkOf(check) }, from);
  }

  private async did(request: UnitsRequest, act: UnitAct, from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await this.changes.run(request, act, { accountId, from, roles: DESK_ROLES }));
  }
}
