import type { LocalDay as Day } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsId } from '../../../platform/graphql/input-checks.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';

@InputType()
class LabelFileInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('applicationId') applicationId!: string;
}

@InputType()
export class AttachLabelPieceInput extends LabelFileInput {
  @Field(() => ID, { description: 'An upload that has arrived whole; sent again, it answers the same piece.' }) @IsId('uploadId') uploadId!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The last day the paper holds, where its criterion asks for one; it can be said later.' }) expiresOn!: Day | null;
}

@InputType()
export class LabelPieceInput extends LabelFileInput {
  @Field(() => ID) @IsId('pieceId') pieceId!: string;
}

@InputType()
export class DateLabelPieceInput extends LabelPieceInput {
  @Field(() => LocalDay, { nullable: true, description: 'The last day the paper holds; null takes it back.' }) expiresOn!: Day | null;
}
