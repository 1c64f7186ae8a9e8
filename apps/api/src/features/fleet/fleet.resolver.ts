import { DESK_ROLES } from '@escale/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { identifier, identifiers, shortText } from '../../platform/graphql/bad-input.ts';
import { CatalogueReader } from '../catalogue/catalogue.reader.ts';
import { EquipmentModelType } from '../catalogue/equipment-model.type.ts';
import { ModuleType } from '../catalogue/module.type.ts';
import { DeskBookingType } from '../booking/desk/desk-booking.type.ts';
import { UNITS_MOST } from './fleet.input.ts';
import { FleetReader } from './fleet.reader.ts';
import { FleetType, UnitLifeType, UnitPastEventType } from './fleet.type.ts';
import { PreviewOutage } from './preview-outage.ts';
import { ShowUnits } from './show-units.ts';
import { OutagePreviewType } from './units-result.type.ts';

const TEAM = { anyOf: DESK_ROLES };

/** The equipment of a place, for the team that looks after it. */
@Resolver(() => FleetType)
export class FleetResolver {
  constructor(
    private readonly show: ShowUnits,
    private readonly reader: FleetReader,
    private readonly outages: PreviewOutage,
    private readonly catalogue: CatalogueReader,
  ) {}

  @Query(() => FleetType, { nullable: true, description: 'All the equipment of a place whose desk you keep.' })
  @Access(TEAM)
  async fleet(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<FleetType | null> {
    const { accountId } = await ownPrincipal(from);
    return this.show.fleet(accountId, identifier('placeId', placeId));
  }

  @Query(() => UnitLifeType, { nullable: true, description: 'A unit at a place whose desk you keep, with all that happened to it.' })
  @Access(TEAM)
  async unit(@Args('id', { type: () => ID }) id: string, @Context() from: RequestContext): Promise<UnitLifeType | null> {
    const { accountId } = await ownPrincipal(from);
    return this.show.life(accountId, identifier('id', id));
  }

  @Query(() => [UnitPastEventType], { description: 'What happened to a unit at places whose desk you keep, latest first, wherever it is now: a place that sent it on reads up to its departure, and nothing of what came after.' })
  @Access(TEAM)
  async unitPast(@Args('id', { type: () => ID }) id: string, @Context() from: RequestContext): Promise<UnitPastEventType[]> {
    const { accountId } = await ownPrincipal(from);
    return this.show.past(accountId, identifier('id', id));
  }

  @Query(() => ID, { nullable: true, description: 'The unit of a label that was scanned, or of a tag that was typed, at a place whose desk you keep.' })
  @Access(TEAM)
  async unitOfTag(@Args('scanned', { type: () => String }) scanned: string, @Context() from: RequestContext): Promise<string | null> {
    const { accountId } = await ownPrincipal(from);
    const text = shortText('scanned', scanned, 300);
    return text === null ? null : this.reader.idOfTag(accountId, text);
  }

  @Query(() => OutagePreviewType, { nullable: true, description: 'What taking units out of service would do to their coming bookings.' })
  @Access(TEAM)
  async outagePreview(@Args('unitIds', { type: () => [ID] }) unitIds: string[], @Context() from: RequestContext): Promise<OutagePreviewType | null> {
    const { accountId } = await ownPrincipal(from);
    const found = await this.outages.run(identifiers('unitIds', unitIds, UNITS_MOST), { accountId, roles: DESK_ROLES });
    return found && { moved: found.moved.length, stranded: await this.show.bookings(accountId, found.stranded) };
  }

  @ResolveField(() => [DeskBookingType], { description: 'Coming bookings that stand without what they need, soonest first.' })
  async stranded(@Parent() { strandedIds }: FleetType, @Context() from: RequestContext): Promise<DeskBookingType[]> {
    const { accountId } = await ownPrincipal(from);
    return this.show.bookings(accountId, strandedIds);
  }

  @ResolveField(() => [EquipmentModelType], { description: 'The models equipment can be of.' })
  models(): Promise<readonly EquipmentModelType[]> {
    return this.catalogue.allModels();
  }

  @ResolveField(() => [ModuleType], { description: 'The modules that can be installed.' })
  modules(): Promise<readonly ModuleType[]> {
    return this.catalogue.searchModules(null, null);
  }
}
