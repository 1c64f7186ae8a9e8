import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { AddUnits } from './add-units.ts';
import { ChangeDetails } from './change-details.ts';
import { ChangeUnits } from './change-units.ts';
import { AddUnitsInput, ChangeArrivalInput, ChangeUnitInput, ReceiveUnitsInput, RetireUnitsInput, SendUnitsInput } from './fleet.input.ts';
import type { Asker } from './in-one-go.ts';
import { KEEPERS } from './keepers.ts';
import { checkOf } from './ready-check.ts';
import { SendUnits } from './send-units.ts';
import { ShowUnits } from './show-units.ts';
import type { UnitsRefused } from './units-refused.type.ts';
import { type UnitsChangedType, UnitsResult } from './units-result.type.ts';

const MANAGERS = { anyOf: KEEPERS };
type Answer = Promise<UnitsChangedType | UnitsRefused>;

/** What comes to a place, what is known of it, and where it goes: for who answers for the equipment. */
@Resolver()
export class UnitOwnershipResolver {
  constructor(
    private readonly show: ShowUnits,
    private readonly additions: AddUnits,
    private readonly details: ChangeDetails,
    private readonly changes: ChangeUnits,
    private readonly transfers: SendUnits,
  ) {}

  @Mutation(() => UnitsResult, { description: 'Enters equipment that has come, under the tags that follow the last of their series.' })
  @Access(MANAGERS)
  async addUnits(@Args('input') { idempotencyKey, spaceId, note, purchasedOn, warrantyUntil, costCents, ...wish }: AddUnitsInput, @Context() from: RequestContext): Answer {
    const known = { spaceId: spaceId ?? null, note: note?.trim() || null, purchasedOn: purchasedOn ?? null, warrantyUntil: warrantyUntil ?? null, costCents: costCents ?? null, serialNumber: null };
    return this.did(from, (asker) => this.additions.run({ ...wish, ...known }, idempotencyKey, asker));
  }

  @Mutation(() => UnitsResult, { description: 'Writes what is known of a unit; what is left out is emptied.' })
  @Access(MANAGERS)
  async changeUnit(@Args('input') { unitId, expectedVersion, idempotencyKey, ...wish }: ChangeUnitInput, @Context() from: RequestContext): Answer {
    const details = {
      tag: wish.tag, serialNumber: wish.serialNumber?.trim() || null, spaceId: wish.spaceId ?? null, note: wish.note?.trim() || null, purchasedOn: wish.purchasedOn ?? null, warrantyUntil: wish.warrantyUntil ?? null, costCents: wish.costCents ?? null,
    };
    return this.did(from, (asker) => this.details.run({ unitId, expectedVersion, idempotencyKey }, details, asker));
  }

  @Mutation(() => UnitsResult, { description: 'Sends units to another place: bookable there from their arrival on. Refused while a booking has nothing else.' })
  @Access(MANAGERS)
  async sendUnits(@Args('input') { toPlaceId, arrivesAt, ...request }: SendUnitsInput, @Context() from: RequestContext): Answer {
    return this.did(from, (asker) => this.transfers.send(request, toPlaceId, arrivesAt, asker));
  }

  @Mutation(() => UnitsResult, { description: 'Says that units on their way to your place come sooner or later.' })
  @Access(MANAGERS)
  async changeArrival(@Args('input') { arrivesAt, ...request }: ChangeArrivalInput, @Context() from: RequestContext): Answer {
    return this.did(from, (asker) => this.transfers.changeArrival(request, arrivesAt, asker));
  }

  @Mutation(() => UnitsResult, { description: 'Says that units sent to your place have arrived; checked at once, they are ready.' })
  @Access(MANAGERS)
  async receiveUnits(@Args('input') { check, ...request }: ReceiveUnitsInput, @Context() from: RequestContext): Answer {
    return this.did(from, (asker) => this.transfers.receive(request, check ? checkOf(check) : null, asker));
  }

  @Mutation(() => UnitsResult, { description: 'Takes units out of the inventory for good; what happened to them stays.' })
  @Access(MANAGERS)
  async retireUnits(@Args('input') { reason, ...request }: RetireUnitsInput, @Context() from: RequestContext): Answer {
    return this.did(from, (asker) => this.changes.run(request, { act: 'RETIRE', reason }, asker));
  }

  private async did(from: RequestContext, work: (asker: Asker) => ReturnType<ChangeUnits['run']>): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.show.done(accountId, await work({ accountId, from, roles: KEEPERS }));
  }
}
