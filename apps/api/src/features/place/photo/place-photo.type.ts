import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PlacePhoto', { description: 'A picture of a place, in three widths: the address takes /480, /960 or /1600 behind it.' })
export class PlacePhotoType {
  @Field(() => ID) id!: string;
  @Field(() => String) path!: string;
  @Field(() => Int, { description: 'Of the largest, in pixels.' }) width!: number;
  @Field(() => Int) height!: number;
  @Field(() => String, { description: 'What is to be seen.' }) alternativeFr!: string;
  @Field(() => String, { nullable: true }) alternativeEn!: string | null;
}
