import type { Locale } from '@escale/domain';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../../platform/graphql/cursor.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { CatalogueFilterInput, filterOf, ModuleNearInput, nearOf } from './catalogue.input.ts';
import { CatalogueConnectionType, ModulePageType } from './catalogue.type.ts';
import { ShowCatalogue } from './show-catalogue.ts';

const MOST_PER_PAGE = 50;
const MOST_PLACES = 50;

/** The public catalogue of modules. */
@Resolver()
export class CatalogueResolver {
  constructor(private readonly show: ShowCatalogue) {}

  @Query(() => CatalogueConnectionType, { description: 'The catalogue of shared modules, narrowed by words and facets, with how many each value of a facet leads to.' })
  @Access('public')
  @Limited('SEARCH')
  async catalogue(
    @Args('filter', { type: () => CatalogueFilterInput, nullable: true }) filter: CatalogueFilterInput | null | undefined,
    @Args('locale', { type: () => LocaleEnum, defaultValue: 'fr' }) locale: Locale,
    @Args('first', { type: () => Int, nullable: true, description: 'Default 20, at most 50.' }) first: number | null | undefined,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<CatalogueConnectionType> {
    // How many went before: a number of ours, or at least one that is safe to count from.
    const skip = Math.max(0, Math.trunc(Number(readCursor(after, ['number'])?.[0] ?? 0)));
    const wanted = wholeNumber('first', first, 1, MOST_PER_PAGE, 20);
    const { modules, total, facets, labels } = await this.show.page({ text: shortText('text', filter?.text, 200), filter: filterOf(filter?.choices), locale, first: wanted, skip });
    const labelOf = new Map(labels.map(({ facet, value, labelFr, labelEn }) => [`${facet} ${value}`, locale === 'en' ? labelEn : labelFr]));
    const edges = modules.map((node, index) => ({ cursor: cursorOf([skip + index + 1]), node }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: skip + edges.length < total },
      totalCount: total,
      facets: facets.map(({ facet, values }) => ({ facet, values: values.map((each) => ({ ...each, label: labelOf.get(`${facet} ${each.value}`) ?? null })) })),
    };
  }

  @Query(() => ModulePageType, { nullable: true, description: 'One module, with the places where it can be practised.' })
  @Access('public')
  @Limited('SEARCH')
  async module(
    @Args('slug') slug: string,
    @Args('near', { type: () => ModuleNearInput, nullable: true }) near: ModuleNearInput | null | undefined,
    @Args('first', { type: () => Int, nullable: true, description: 'How many places; default 10, at most 50.' }) first: number | null | undefined,
    @Context() { principal }: RequestContext,
  ): Promise<ModulePageType | null> {
    const wanted = wholeNumber('first', first, 1, MOST_PLACES, 10);
    const page = await this.show.module(shortText('slug', slug, 200) ?? '', (await principal())?.accountId ?? null, nearOf(near), wanted);
    return page && { module: page.module, places: page.places, placeCount: page.places[0]?.allPlaces ?? 0, unitCount: page.places[0]?.allUnits ?? 0 };
  }
}
