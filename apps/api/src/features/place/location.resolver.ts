import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { shortText, wholeNumber } from '../../platform/graphql/bad-input.ts';
import { Limited } from '../../platform/limits/limited.ts';
import { LocationReader } from './location.reader.ts';
import { LocationSuggestionType } from './location.type.ts';

@Resolver(() => LocationSuggestionType)
export class LocationResolver {
  constructor(private readonly locations: LocationReader) {}

  @Query(() => [LocationSuggestionType])
  @Access('public')
  @Limited('SEARCH')
  async suggestLocations(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 8 }) first: number | null,
  ): Promise<readonly LocationSuggestionType[]> {
    const size = wholeNumber('first', first, 1, 20, 8);
    const words = shortText('text', text, 200);
    return words === null ? [] : this.locations.suggest(words, size);
  }
}
