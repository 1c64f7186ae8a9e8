import type { EquipmentCategory, Locale } from '@escale/domain';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { shortText } from '../../platform/graphql/bad-input.ts';
import { EquipmentCategoryEnum, LocaleEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { CatalogueReader } from './catalogue.reader.ts';
import { EquipmentModelType } from './equipment-model.type.ts';
import type { ModuleEntity } from './module.entity.ts';
import { GestureType, ModuleType } from './module.type.ts';

@Resolver(() => ModuleType)
export class ModuleResolver {
  constructor(private readonly catalogue: CatalogueReader) {}

  @Query(() => [ModuleType], { description: 'Shared digital and VR modules, those installed somewhere first.' })
  @Access('public')
  modules(
    @Args('text', { type: () => String, nullable: true }) text: string | null | undefined,
    @Args('category', { type: () => EquipmentCategoryEnum, nullable: true }) category: EquipmentCategory | null | undefined,
  ): Promise<readonly ModuleType[]> {
    return this.catalogue.searchModules(shortText('text', text, 200), category ?? null);
  }

  @ResolveField(() => String)
  title(@Parent() module: ModuleEntity, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale): string {
    return locale === 'en' ? module.titleEn : module.titleFr;
  }

  @ResolveField(() => String, { nullable: true })
  summary(@Parent() module: ModuleEntity, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale): string | null {
    return locale === 'en' ? module.summaryEn : module.summaryFr;
  }

  @ResolveField(() => [String], { description: 'The first is spoken unless another is chosen.' })
  languages(@Parent() module: ModuleEntity): readonly string[] {
    return [module.language, ...module.moreLanguages];
  }

  @ResolveField(() => [GestureType], { description: 'The professional gestures it teaches.' })
  async gestures(@Parent() module: ModuleEntity, @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale, @Context() { loaders }: RequestContext): Promise<readonly GestureType[]> {
    const gestures = (await this.catalogue.gesturesOfModules(loaders).load(module.id))?.gestures ?? [];
    return gestures.map(({ code, titleFr, titleEn }) => ({ code, title: locale === 'en' ? titleEn : titleFr }));
  }

  @ResolveField(() => Int, { description: 'Places that have it on a unit in service.' })
  async placeCount(@Parent() module: ModuleEntity, @Context() { loaders }: RequestContext): Promise<number> {
    return (await this.catalogue.placeCounts(loaders).load(module.id))?.places ?? 0;
  }

  @ResolveField(() => [EquipmentModelType])
  async models(@Parent() module: ModuleEntity, @Context() { loaders }: RequestContext): Promise<readonly EquipmentModelType[]> {
    return (await this.catalogue.modelsOfModules(loaders).load(module.id))?.models ?? [];
  }
}
