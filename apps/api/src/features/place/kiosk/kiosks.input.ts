import { KIOSK_VERSION_MOST } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { IsId, IsKey } from '../../../platform/graphql/input-checks.ts';

const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });

@InputType()
export class CreateKioskInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'By which the team knows it from the others of the place; at most 60 characters.' }) @IsText('name', 400) name!: string;
  @Field(() => String, { description: 'The same key again answers the same kiosk, and the same code while it is valid.' }) @IsKey() idempotencyKey!: string;
}

@InputType()
export class RenameKioskInput {
  @Field(() => ID) @IsId('kioskId') kioskId!: string;
  @Field(() => String) @IsText('name', 400) name!: string;
}

@InputType()
export class KioskInput {
  @Field(() => ID) @IsId('kioskId') kioskId!: string;
}

@InputType()
export class SetKioskPinInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'Six digits.' }) @IsText('pin', 40) pin!: string;
}

@InputType()
export class PairKioskInput {
  @Field(() => String, { description: 'As it was typed.' }) @IsText('code', 64) code!: string;
  @Field(() => String, { description: 'Of an ECDSA key on P-256 that never leaves the device: SubjectPublicKeyInfo, base64url.' }) @IsText('publicKey', 400) publicKey!: string;
  @Field(() => String, { description: 'Of the app.' }) @Length(1, KIOSK_VERSION_MOST, { message: `appVersion must have 1 to ${String(KIOSK_VERSION_MOST)} characters.` }) appVersion!: string;
}

@InputType()
export class OpenKioskSessionInput {
  @Field(() => ID) @IsId('kioskId') kioskId!: string;
  @Field(() => String, { description: 'Of `kioskChallenge`.' }) @IsText('nonce', 200) nonce!: string;
  @Field(() => String, { description: 'ECDSA, SHA-256, IEEE P1363, base64url; of `escale-kiosk-session`, a zero byte and the challenge, in UTF-8.' }) @IsText('signature', 200) signature!: string;
}
