import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import type { PlaceRow } from '../place-row.ts';
import { PlaceType } from '../place.type.ts';
import { PlacePhotoReader } from './place-photo.reader.ts';
import { PlacePhotoType } from './place-photo.type.ts';

@Resolver(() => PlaceType)
export class PlacePhotosResolver {
  constructor(private readonly reader: PlacePhotoReader) {}

  @ResolveField(() => [PlacePhotoType], { description: 'In their order; none while the place is not published.' })
  async photos(@Parent() { id }: PlaceRow, @Context() { loaders }: RequestContext): Promise<readonly PlacePhotoType[]> {
    return (await this.reader.published(loaders).load(id))?.photos ?? [];
  }
}
