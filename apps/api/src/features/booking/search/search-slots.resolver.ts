import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { PlaceReader } from '../../place/place.reader.ts';
import { PlaceType } from '../../place/place.type.ts';
import { SearchSlotsInput } from './search.input.ts';
import { SearchSlots } from './search-slots.ts';
import { SearchHitType, SearchSlotsResultType } from './search.type.ts';

@Resolver(() => SearchHitType)
export class SearchSlotsResolver {
  constructor(
    private readonly search: SearchSlots,
    private readonly places: PlaceReader,
  ) {}

  @Query(() => SearchSlotsResultType)
  @Access('public')
  @Limited('SEARCH')
  searchSlots(@Args('input', { type: () => SearchSlotsInput }) input: SearchSlotsInput): Promise<SearchSlotsResultType> {
    return this.search.run(input);
  }

  @ResolveField(() => PlaceType)
  place(@Parent() { placeId }: SearchHitType, @Context() { loaders }: RequestContext): Promise<PlaceType | null> {
    return this.places.places(loaders).load(placeId);
  }
}
