import type { Locale } from '@escale/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier, shortText } from '../../../platform/graphql/bad-input.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { CatalogueReader } from '../catalogue.reader.ts';
import { ModuleType } from '../module.type.ts';
import type { PathwayRow, PathwayStepRow } from './pathway-row.ts';
import { PathwayReader } from './pathway.reader.ts';
import { PathwayStepType, PathwayType } from './pathway.type.ts';

const locales = { type: () => LocaleEnum, defaultValue: 'fr' } as const;

@Resolver(() => PathwayType)
export class PathwayResolver {
  constructor(private readonly reader: PathwayReader) {}

  @Query(() => [PathwayType], { description: 'Pathways by title; with a module, those that have it.' })
  @Access('public')
  @Limited('SEARCH')
  async pathways(@Args('moduleId', { type: () => ID, nullable: true }) moduleId: string | null | undefined): Promise<readonly PathwayType[]> {
    return (await this.reader.all(identifier('moduleId', moduleId))).map((row) => PathwayType.of(row));
  }

  @Query(() => PathwayType, { nullable: true })
  @Access('public')
  @Limited('SEARCH')
  async pathway(@Args('slug') slug: string): Promise<PathwayType | null> {
    const row = await this.reader.bySlug(shortText('slug', slug, 200) ?? '');
    return row && PathwayType.of(row);
  }

  @ResolveField(() => String)
  title(@Parent() pathway: PathwayRow, @Args('locale', locales) locale: Locale): string {
    return locale === 'en' ? pathway.titleEn : pathway.titleFr;
  }

  @ResolveField(() => String, { nullable: true })
  summary(@Parent() pathway: PathwayRow, @Args('locale', locales) locale: Locale): string | null {
    return locale === 'en' ? pathway.summaryEn : pathway.summaryFr;
  }
}

@Resolver(() => PathwayStepType)
export class PathwayStepResolver {
  constructor(private readonly catalogue: CatalogueReader) {}

  @ResolveField(() => String)
  title(@Parent() step: PathwayStepRow, @Args('locale', locales) locale: Locale): string {
    return locale === 'en' ? step.titleEn : step.titleFr;
  }

  @ResolveField(() => ModuleType, { nullable: true, description: 'The module the step is about, where there is one.' })
  async module(@Parent() step: PathwayStepRow, @Context() { loaders }: RequestContext): Promise<ModuleType | null> {
    return step.moduleId === null ? null : this.catalogue.modules(loaders).load(step.moduleId);
  }
}
