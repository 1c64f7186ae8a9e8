import type { Locale } from '@escale/domain';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { CatalogueReader } from '../catalogue/catalogue.reader.ts';
import { EquipmentModelType } from '../catalogue/equipment-model.type.ts';
import { PlaceReader } from '../place/place.reader.ts';
import { PlaceType, SpaceType } from '../place/place.type.ts';
import type { OfferRow } from './offer.reader.ts';
import { OfferNeedType, OfferType } from './offer.type.ts';

@Resolver(() => OfferType)
export class OfferResolver {
  constructor(private readonly places: PlaceReader) {}

  @ResolveField(() => PlaceType)
  place(@Parent() offer: OfferRow, @Context() { loaders }: RequestContext): Promise<PlaceType | null> {
    return this.places.places(loaders).load(offer.placeId);
  }

  @ResolveField(() => String)
  title(@Parent() offer: OfferRow, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale): string {
    return locale === 'en' ? offer.titleEn : offer.titleFr;
  }

  @ResolveField(() => String, { nullable: true })
  description(@Parent() offer: OfferRow, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale): string | null {
    return locale === 'en' ? offer.descriptionEn : offer.descriptionFr;
  }

  @ResolveField(() => SpaceType, { nullable: true })
  async space(@Parent() { placeId, spaceId }: OfferRow, @Context() { loaders }: RequestContext): Promise<SpaceType | null> {
    if (spaceId === null) return null;
    return (await this.places.spaces(loaders).load(placeId))?.spaces.find(({ id }) => id === spaceId) ?? null;
  }
}

@Resolver(() => OfferNeedType)
export class OfferNeedResolver {
  constructor(private readonly catalogue: CatalogueReader) {}

  @ResolveField(() => EquipmentModelType, { nullable: true })
  model(@Parent() { modelId }: OfferNeedType, @Context() { loaders }: RequestContext): Promise<EquipmentModelType | null> | null {
    return modelId === null ? null : this.catalogue.models(loaders).load(modelId);
  }
}
