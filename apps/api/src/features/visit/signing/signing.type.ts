import { type Half, halfDaysOf, type Signature, SIGNATURE_MEANS, signatureCounts, type SignatureMeans, SIGNING_REFUSAL_CODES, type SigningRefusalCode, whyNotSignable } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { HalfEnum } from '../attendance/attendance.input.ts';
import { SigningRefused } from './signing-refused.ts';
import type { SessionToSign, ToSign } from './signing-row.ts';

export const SigningRefusalCodeEnum = enumOf('SigningRefusalCode', SIGNING_REFUSAL_CODES, 'Why a presence is not signed.');
export const SignatureMeansEnum = enumOf('SignatureMeans', SIGNATURE_MEANS, 'How a presence was signed: drawn at a kiosk, confirmed there without drawing, or by phone with the code a kiosk was showing.');

@ObjectType('PresenceSignature', { description: 'One entry under a half-day; a second of the same person stands beside it.' })
export class PresenceSignatureType {
  @Field(() => ID) id!: string;
  @Field(() => SignatureMeansEnum) means!: SignatureMeans;
  @Field(() => DateTime) signedAt!: Date;
  @Field(() => Boolean, { description: 'Whether it counts: its time is sure, or somebody vouched for it.' }) counts!: boolean;

  static of(signature: Signature): PresenceSignatureType {
    const { id, means, signedAt } = signature;
    return Object.assign(new PresenceSignatureType(), { id, means, signedAt, counts: signatureCounts(signature) });
  }
}

@ObjectType('HalfDayToSign', { description: 'A half-day one signs.' })
export class HalfDayToSignType {
  @Field(() => LocalDay) day!: string;
  @Field(() => HalfEnum) half!: Half;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => SigningRefusalCodeEnum, { nullable: true, description: 'Why it cannot be signed now; null where it can.' }) whyNot!: SigningRefusalCode | null;
  @Field(() => [PresenceSignatureType], { description: 'What was signed, the first first.' }) signatures!: readonly PresenceSignatureType[];
}

@ObjectType('SessionToSign', { description: 'A session whose presence one signs.' })
export class SessionToSignType {
  @Field(() => ID) id!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => [HalfDayToSignType]) halfDays!: readonly HalfDayToSignType[];

  static of(session: SessionToSign, now: Date): SessionToSignType {
    const { id, placeName, zone, startsAt, endsAt, signatures } = session;
    const halfDays = halfDaysOf({ start: startsAt, end: endsAt }, zone).map(({ day, half, during }) => {
      const theirs = signatures.filter((one) => one.day === day && one.half === half).map((one) => PresenceSignatureType.of(one));
      return Object.assign(new HalfDayToSignType(), { day, half, startsAt: during.start, endsAt: during.end, whyNot: whyNotSignable(session, { day, half }, now)?.code ?? null, signatures: theirs });
    });
    return Object.assign(new SessionToSignType(), { id, placeName, timeZone: zone, halfDays });
  }
}

@ObjectType('PresenceToSign', { description: 'What a learner of a group signs, for whoever holds their link.' })
export class PresenceToSignType {
  @Field(() => ID, { description: 'Whose it is: the same at each reading.' }) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) training!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => [SessionToSignType], { description: 'In order.' }) sessions!: readonly SessionToSignType[];

  static of({ learnerId, givenName, training, organisationName, sessions }: ToSign, now: Date): PresenceToSignType {
    return Object.assign(new PresenceToSignType(), { id: learnerId, givenName, training, organisationName, sessions: sessions.map((session) => SessionToSignType.of(session, now)) });
  }
}

@ObjectType('SigningRefused', { description: 'The presence was not signed; nothing was written.' })
export class SigningRefusedType {
  @Field(() => SigningRefusalCodeEnum) code!: SigningRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;

  static of(refused: SigningRefused): SigningRefusedType {
    return Object.assign(new SigningRefusedType(), refused);
  }
}

export const SignPresenceResult = createUnionType({ name: 'SignPresenceResult', types: () => [PresenceToSignType, SigningRefusedType] as const });
