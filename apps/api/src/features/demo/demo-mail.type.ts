import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.ts';

@ObjectType('DemoMail', { description: 'An e-mail that the demonstration kept instead of sending it.' })
export class DemoMailType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) sentAt!: Date;
  @Field(() => String) to!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) html!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) calendar!: string | null;
}
