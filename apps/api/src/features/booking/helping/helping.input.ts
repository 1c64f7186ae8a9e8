import { HELP_CONSENTS, type HelpConsent } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { ConfirmBookingInput } from '../booking.input.ts';

export const HelpConsentEnum = enumOf('HelpConsent', HELP_CONSENTS, 'How somebody agreed that another person books in their name: spoken, on paper, or by e-mail.');

const Given = (field: string) => ValidateIf((input: Record<string, unknown>) => input[field] !== undefined && input[field] !== null);
const IsKey = () => Length(16, 64, { message: 'idempotencyKey must have 16 to 64 characters: make a random one per attempt, for example a UUID, and send it again unchanged when you retry.' });
const IsId = (field: string) => IsUUID(undefined, { message: `${field} must be a UUID given by an earlier answer.` });
const DURATION = 'durationMinutes must be a whole number from 1 to 2880.';

@InputType()
export class BookForSomeoneInput extends ConfirmBookingInput {
  @Field(() => HelpConsentEnum, { nullable: true, description: 'How the person agreed; nobody is booked for without it.' }) consent?: HelpConsent | null;
}

@InputType()
export class CancelForSomeoneInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class MoveForSomeoneInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => Int, { nullable: true }) @Given('durationMinutes') @IsInt({ message: DURATION }) @Min(1, { message: DURATION }) @Max(2_880, { message: DURATION }) durationMinutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Another offer, at this or another place where you help; default: the same.' }) @Given('offerId') @IsId('offerId') offerId?: string | null;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
