import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { CatalogueReader } from '../catalogue/catalogue.reader.ts';
import { EquipmentModelType } from '../catalogue/equipment-model.type.ts';
import { ModuleType } from '../catalogue/module.type.ts';
import { PlaceType } from '../place/place.type.ts';
import { EquipmentReader } from './equipment.reader.ts';
import { EquipmentCountType } from './equipment.type.ts';

/** What stands in a place, seen from the place. */
@Resolver(() => PlaceType)
export class PlaceEquipmentResolver {
  constructor(
    private readonly equipmentReader: EquipmentReader,
    private readonly catalogue: CatalogueReader,
  ) {}

  @ResolveField(() => [EquipmentCountType])
  async equipment(@Parent() place: PlaceType, @Context() { loaders }: RequestContext): Promise<readonly EquipmentCountType[]> {
    return (await this.equipmentReader.ofPlaces(loaders).load(place.id))?.counts ?? [];
  }

  @ResolveField(() => [ModuleType])
  async modules(@Parent() place: PlaceType, @Context() { loaders }: RequestContext): Promise<readonly ModuleType[]> {
    const { moduleIds = [] } = (await this.equipmentReader.ofPlaces(loaders).load(place.id)) ?? {};
    const found = await Promise.all(moduleIds.map((id) => this.catalogue.modules(loaders).load(id)));
    return found.filter((module) => module !== null);
  }
}

@Resolver(() => EquipmentCountType)
export class EquipmentCountResolver {
  constructor(private readonly catalogue: CatalogueReader) {}

  @ResolveField(() => EquipmentModelType)
  model(@Parent() count: EquipmentCountType, @Context() { loaders }: RequestContext): Promise<EquipmentModelType | null> {
    return this.catalogue.models(loaders).load(count.modelId);
  }
}
