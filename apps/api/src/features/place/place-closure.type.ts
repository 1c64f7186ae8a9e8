import { CLOSURE_REASONS, type ClosureReason } from '@escale/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';

export const ClosureReasonEnum = enumOf('ClosureReason', CLOSURE_REASONS, 'Why a place closes though its hours say otherwise.');

@ObjectType('PlaceClosure', { description: 'A stretch in which a place is closed though its hours say otherwise.' })
export class PlaceClosureType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => ClosureReasonEnum) reason!: ClosureReason;
  @Field(() => String, { nullable: true, description: 'What the team adds, in French.' }) wordsFr!: string | null;
  @Field(() => String, { nullable: true, description: 'What the team adds, in English.' }) wordsEn!: string | null;
  @Field(() => String, { nullable: true, description: 'The space that is closed; null for the whole place.' }) spaceName!: string | null;
}
