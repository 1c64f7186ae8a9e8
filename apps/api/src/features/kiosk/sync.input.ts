import { KIOSK_BATCH_MOST } from '@escale/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDate, Length, MaxLength, ValidateNested } from 'class-validator';
import { Given, IsId, IsWhole } from '../../platform/graphql/input-checks.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';

/** An event that is too long is set aside with its reason; this is where reading stops. */
const TEXT_MOST = 400_000;

@InputType()
export class KioskEventInput {
  @Field(() => ID) @Length(1, 100, { message: 'eventId must have 1 to 100 characters: the id in the text of the event.' }) eventId!: string;
  @Field(() => String, { description: 'The event as the kiosk wrote it, to the letter.' }) @MaxLength(TEXT_MOST) text!: string;
  @Field(() => String, { description: 'Of the text, by the key of the device: ECDSA P-256 with SHA-256, IEEE P1363, base64url.' }) @MaxLength(200) signature!: string;
}

@InputType()
export class KioskEpochInput {
  @Field(() => ID) @IsId('id') id!: string;
  @Field(() => DateTime, { description: 'When it began by the clock of the service.' }) @IsDate() startedAt!: Date;
}

@InputType()
export class KioskStateInput {
  @Field(() => Int, { description: 'How many events stay on the device once these are answered.' }) @IsWhole('pending', 0, 2_147_483_647) pending!: number;
  @Field(() => Int) @IsWhole('lastSequence', 0, 2_147_483_647) lastSequence!: number;
  @Field(() => Int, { nullable: true }) @Given('offsetMs') @IsWhole('offsetMs', -2_147_483_648, 2_147_483_647) offsetMs?: number | null;
  @Field(() => Boolean) clockSure!: boolean;
  @Field(() => Int, { nullable: true }) @Given('batteryPercent') @IsWhole('batteryPercent', 0, 100) batteryPercent?: number | null;
  @Field(() => Boolean, { nullable: true }) charging?: boolean | null;
  @Field(() => String) @Length(1, 40) appVersion!: string;
  @Field(() => Boolean, { nullable: true }) storagePersisted?: boolean | null;
}

@InputType()
export class SyncKioskEventsInput {
  @Field(() => [KioskEventInput]) @ArrayMaxSize(KIOSK_BATCH_MOST) @ValidateNested({ each: true }) @Type(() => KioskEventInput) events!: KioskEventInput[];
  @Field(() => [KioskEpochInput], { description: 'When the stretches of the kiosk’s clock began that these events happened in, and the running one.' }) @ArrayMaxSize(KIOSK_BATCH_MOST + 1) @ValidateNested({ each: true }) @Type(() => KioskEpochInput) epochs!: KioskEpochInput[];
  @Field(() => KioskStateInput) @ValidateNested() @Type(() => KioskStateInput) state!: KioskStateInput;
}
