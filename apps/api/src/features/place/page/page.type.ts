import { type OwnField, PAGE_REFUSAL_CODES, type PageRefusalCode, PUBLICATION_BLOCKS, type PublicationBlock } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { PlacePhotoType } from '../photo/place-photo.type.ts';
import { WheelchairAccessType } from './access-details.type.ts';

export const PublicationBlockEnum = enumOf('PublicationBlock', PUBLICATION_BLOCKS, 'What keeps a place from being published, in the order in which it is mended.');
export const PageRefusalCodeEnum = enumOf('PageRefusalCode', PAGE_REFUSAL_CODES, 'Why the page of a place, its pictures or its publication were not changed.');

@ObjectType('PlacePage', { description: 'The page of a place, for its team.' })
export class PlacePageType {
  @Field(() => ID) placeId!: string;
  @Field(() => Int, { description: 'Grows whenever the page changes, by whoever changes it.' }) version!: number;
  @Field(() => Boolean, { description: 'Whether you may change it.' }) mayChange!: boolean;
  @Field(() => String, { nullable: true, description: 'SIRET, RNA or RIDET of who answers for it; the network’s to say.' }) pivot!: string | null;
  @Field(() => [String], { description: 'The fields the place has written itself, by their names: no import replaces them.' }) ownFields!: readonly OwnField[];
  @Field(() => [PublicationBlockEnum]) blocks!: readonly PublicationBlock[];
  @Field(() => Int, { description: 'Bookings that have not begun.' }) comingBookings!: number;
  @Field(() => WheelchairAccessType) wheelchair!: WheelchairAccessType;
  @Field(() => [PlacePhotoType], { description: 'In their order, published or not.' }) photos!: readonly PlacePhotoType[];
}

@ObjectType('PlacePageRefused', { description: 'Why the page of a place was not changed, and where to mend it.' })
export class PlacePageRefusedType {
  @Field(() => PageRefusalCodeEnum) code!: PageRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
}

export const PlacePageResult = createUnionType({ name: 'PlacePageResult', types: () => [PlacePageType, PlacePageRefusedType] as const, resolveType: (value: object) => ('code' in value ? PlacePageRefusedType : PlacePageType) });
