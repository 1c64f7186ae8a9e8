import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { badInput, identifier, shortText, wholeNumber } from '../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../platform/graphql/cursor.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Limited } from '../../platform/limits/limited.ts';
import { CommuneReader } from './commune.reader.ts';
import { PlaceConnectionType } from './place-connection.type.ts';
import { type BoundsInput, PlaceFilter } from './place.input.ts';
import { type PlaceKey, PlaceReader } from './place.reader.ts';
import type { PlaceRow } from './place-row.ts';
import { CommuneType, GeoPointType, PlaceType, SpaceType } from './place.type.ts';
import type { PlaceWish } from './places-where.ts';

const MOST_PER_PAGE = 200;

@Resolver(() => PlaceType)
export class PlaceResolver {
  constructor(
    private readonly reader: PlaceReader,
    private readonly communes: CommuneReader,
  ) {}

  @Query(() => PlaceType, { nullable: true })
  @Access('public')
  @Limited('SEARCH')
  place(
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null | undefined,
    @Context() { loaders }: RequestContext,
  ): Promise<PlaceRow | null> {
    const known = identifier('id', id);
    const name = shortText('slug', slug, 200);
    if (known !== null) return this.reader.places(loaders).load(known);
    if (name !== null) return this.reader.bySlug(name);
    throw badInput('id', 'or slug must say which place; give one of them.');
  }

  @Query(() => PlaceConnectionType)
  @Access('public')
  @Limited('SEARCH')
  async places(
    @Args('filter', { type: () => PlaceFilter, nullable: true }) filter: PlaceFilter | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<PlaceConnectionType & { readonly wish: PlaceWish }> {
    const wish = wishOf(filter ?? {});
    const size = wholeNumber('first', first, 1, MOST_PER_PAGE, 50);
    const key = readCursor(after, ['string', 'string']);
    if (key !== null) identifier('after', String(key[1]));
    const rows = await this.reader.page(wish, size, key as PlaceKey | null);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf([node.sortName, node.id]) }));
    return { wish, edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size } };
  }

  @ResolveField(() => GeoPointType, { nullable: true })
  position(@Parent() { longitude, latitude }: PlaceRow): GeoPointType | null {
    return longitude === null || latitude === null ? null : { longitude, latitude };
  }

  @ResolveField(() => CommuneType, { nullable: true })
  commune(@Parent() { inseeCode }: PlaceRow, @Context() { loaders }: RequestContext): Promise<CommuneType | null> | null {
    return inseeCode === null ? null : this.communes.communes(loaders).load(inseeCode);
  }

  @ResolveField(() => [SpaceType])
  async spaces(@Parent() { id }: PlaceRow, @Context() { loaders }: RequestContext): Promise<readonly SpaceType[]> {
    return (await this.reader.spaces(loaders).load(id))?.spaces ?? [];
  }
}

@Resolver(() => PlaceConnectionType)
export class PlaceConnectionResolver {
  constructor(private readonly reader: PlaceReader) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { wish }: { readonly wish: PlaceWish }): Promise<number> {
    return this.reader.count(wish);
  }
}

const wishOf = ({ text, status, bounds, departmentCode, category, moduleId }: PlaceFilter): PlaceWish => ({
  text: shortText('filter.text', text, 200),
  status: status ?? null,
  bounds: boundsOf(bounds),
  departmentCode: shortText('filter.departmentCode', departmentCode, 3),
  category: category ?? null,
  moduleId: identifier('filter.moduleId', moduleId),
});

function boundsOf(bounds: BoundsInput | null | undefined): BoundsInput | null {
  if (bounds === null || bounds === undefined) return null;
  const { west, south, east, north } = bounds;
  if (![west, east].every((longitude) => Math.abs(longitude) <= 180)) throw badInput('filter.bounds', 'must have its west and east between -180 and 180 degrees.');
  if (!(south >= -90 && south <= north && north <= 90)) throw badInput('filter.bounds', 'must have its south below its north, both between -90 and 90 degrees.');
  return { west, south, east, north };
}
