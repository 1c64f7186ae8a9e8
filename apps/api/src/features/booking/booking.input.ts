import type { Locale } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Length, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { LocaleEnum } from '../../platform/graphql/enums.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';

const Given = (field: string) => ValidateIf((input: Record<string, unknown>) => input[field] !== undefined && input[field] !== null);
// The key of a hold is answered with the secret of the booking: it must be too long to guess.
const IsKey = () => Length(16, 64, { message: 'idempotencyKey must have 16 to 64 characters: make a random one per attempt, for example a UUID, and send it again unchanged when you retry.' });
const IsId = (field: string) => IsUUID(undefined, { message: `${field} must be a UUID given by an earlier answer.` });
const IsSecret = () => Length(1, 200, { message: 'holdToken must be the secret given when the slot was held.' });
const Within = (field: string, min: number, max: number) => (target: object, property: string) => {
  const message = `${field} must be a whole number from ${min} to ${max}.`;
  for (const check of [IsInt({ message }), Min(min, { message }), Max(max, { message })]) check(target, property);
};

@InputType()
export class HoldSlotInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int) @Within('durationMinutes', 1, 2_880) durationMinutes!: number;
  @Field(() => Int, { defaultValue: 1 }) @Within('people', 1, 500) people!: number;
  @Field(() => ID, { nullable: true }) @Given('moduleId') @IsId('moduleId') moduleId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person, asked only where the offer has a minimum age.' })
  @Given('age')
  @Within('age', 0, 120)
  age?: number | null;
  @Field(() => String, { description: '16 to 64 random characters, made by the client and kept secret; the same key gives the same answer.' }) @IsKey() idempotencyKey!: string;
}

@InputType({ description: 'How the parent or guardian of a minor is to be asked: by a mail to their own address, or by a paper brought along.' })
export class GuardianInput {
  @Field(() => Boolean, { defaultValue: false, description: 'True for a paper: then name and address are left out, and nothing is kept of the guardian.' }) onPaper!: boolean;
  @Field(() => String, { nullable: true }) @Given('name') @Length(0, 400, { message: 'guardian.name must have at most 400 characters.' }) name?: string | null;
  @Field(() => String, { nullable: true }) @Given('email') @Length(0, 400, { message: 'guardian.email must have at most 400 characters.' }) email?: string | null;
}

@InputType()
export class ConfirmBookingInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @IsSecret() holdToken!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true, description: 'Left out for a person without e-mail, who gets the short code instead.' }) email?: string | null;
  @Field(() => LocaleEnum, { defaultValue: 'fr' }) locale!: Locale;
  @Field(() => Boolean, { defaultValue: false }) acceptsSafetyNotice!: boolean;
  @Field(() => String, { nullable: true, description: 'Which version of the safety notice was shown; where another was published since, it is to be read first. Left out, the current one is meant.' })
  @Given('safetyNoticeVersion')
  @Length(7, 7, { message: 'safetyNoticeVersion must be a version as `safetyNotice` gives it.' })
  safetyNoticeVersion?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person, asked only where the offer asks a guardian below an age. It is decided on and not kept.' })
  @Given('age')
  @Within('age', 0, 120)
  age?: number | null;
  @Field(() => GuardianInput, { nullable: true, description: 'Asked only for a minor, where the offer asks a guardian.' }) @Given('guardian') @ValidateNested() @Type(() => GuardianInput) guardian?: GuardianInput | null;
  @Field(() => String, { nullable: true }) @Given('idempotencyKey') @IsKey() idempotencyKey?: string | null;
}

@InputType()
export class CancelBookingInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @IsSecret() holdToken!: string;
  @Field(() => String, { nullable: true }) @Given('idempotencyKey') @IsKey() idempotencyKey?: string | null;
}

@InputType()
export class RescheduleBookingInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @IsSecret() holdToken!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int, { nullable: true }) @Given('durationMinutes') @Within('durationMinutes', 1, 2_880) durationMinutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Another offer, at this or another place; default: the same.' }) @Given('offerId') @IsId('offerId') offerId?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
