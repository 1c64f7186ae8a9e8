import { ATTENDANCE_NOTERS, type AttendanceNoter, signatureCounts, type SignatureMeans } from '@escale/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { SignatureMeansEnum } from '../signing/signing.type.ts';
import type { SignedEntry } from './attendance-row.ts';

export const AttendanceNoterEnum = enumOf('AttendanceNoter', ATTENDANCE_NOTERS, 'As what somebody notes who was there.');

@ObjectType('AttendanceSignature', { description: 'What somebody signed of a half-day, as those see it who note attendance: when, how and where, not what was drawn.' })
export class AttendanceSignatureType {
  @Field(() => ID) id!: string;
  @Field(() => SignatureMeansEnum) means!: SignatureMeans;
  @Field(() => DateTime) signedAt!: Date;
  @Field(() => Boolean, { description: 'Whether its time is known for sure.' }) sure!: boolean;
  @Field(() => Boolean, { description: 'Whether it counts: its time is sure, or somebody vouched for it.' }) counts!: boolean;
  @Field(() => String, { nullable: true, description: 'The kiosk where it was signed, or whose code was read.' }) kioskName!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When somebody vouched for it.' }) confirmedAt!: Date | null;
  @Field(() => AttendanceNoterEnum, { nullable: true }) confirmedAs!: AttendanceNoter | null;
  @Field(() => String, { nullable: true, description: 'For people of the organisation; null once their account is gone.' }) confirmedBy!: string | null;

  static of(entry: SignedEntry): AttendanceSignatureType {
    const { id, means, signedAt, sure, kioskName, confirmedAt, confirmed } = entry;
    return Object.assign(new AttendanceSignatureType(), { id, means, signedAt, sure, counts: signatureCounts(entry), kioskName, confirmedAt, confirmedAs: confirmed?.confirmedAs ?? null, confirmedBy: confirmed?.confirmedBy ?? null });
  }
}
