import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { AnomalyRefusedType } from './anomaly.type.ts';
import { excerptOf } from './excerpt.ts';
import type { RejectionRow } from './losses-row.ts';

@ObjectType('KioskRejection', { description: 'What a kiosk sent and nobody could read. The kiosk keeps it too.' })
export class RejectionType {
  @Field(() => ID) kioskId!: string;
  @Field(() => ID, { description: 'As the kiosk named it.' }) eventId!: string;
  @Field(() => String) kioskName!: string;
  @Field(() => String, { description: 'A code: why it could not be read.' }) fault!: string;
  @Field(() => String, { nullable: true, description: 'Which field.' }) faultField!: string | null;
  @Field(() => Int, { description: 'How long the text is, in characters.' }) length!: number;
  @Field(() => String, { nullable: true, description: 'What kind of thing it was; nothing of anybody.' }) excerpt!: string | null;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => DateTime, { nullable: true }) seenAt!: Date | null;

  static of({ text, ...row }: RejectionRow): RejectionType {
    return Object.assign(new RejectionType(), row, { length: text.length, excerpt: excerptOf(text) });
  }
}

@ObjectType('KioskGap', { description: 'Events of a kiosk that never came, though later ones did.' })
export class GapType {
  @Field(() => ID) kioskId!: string;
  @Field(() => String) kioskName!: string;
  @Field(() => Int) missing!: number;
  @Field(() => Int, { description: 'The number of the first of them.' }) firstMissing!: number;
}

export const RejectionResult = createUnionType({ name: 'KioskRejectionResult', types: () => [RejectionType, AnomalyRefusedType] as const, resolveType: (value: object) => ('refusal' in value ? AnomalyRefusedType : RejectionType) });
