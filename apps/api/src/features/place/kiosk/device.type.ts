import { KIOSK_PAIRING_REFUSAL_CODES, KIOSK_SESSION_REFUSAL_CODES, type KioskPairingRefusalCode, type KioskSessionRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';

const KioskPairingRefusalCodeEnum = enumOf('KioskPairingRefusalCode', KIOSK_PAIRING_REFUSAL_CODES, 'Why a device is not paired.');
const KioskSessionRefusalCodeEnum = enumOf('KioskSessionRefusalCode', KIOSK_SESSION_REFUSAL_CODES, 'Why a kiosk is given no session.');

@ObjectType('KioskPlace', { description: 'Where a kiosk stands, as its device needs to know it.' })
export class KioskPlaceType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => Int, { description: 'As tickets have it.' }) siteNumber!: number;
  @Field(() => Boolean, { description: 'Whether this is a demonstration.' }) demo!: boolean;
}

@ObjectType('KioskPaired', { description: 'A device became a kiosk.' })
export class KioskPairedType {
  @Field(() => ID) kioskId!: string;
  @Field(() => String) name!: string;
  @Field(() => KioskPlaceType) place!: KioskPlaceType;
  @Field(() => String, { description: 'From which the device makes the codes that prove who reads them to stand before it; 32 bytes, base64url.' }) presenceSecret!: string;
}

@ObjectType('KioskPairingRefused', { description: 'Why a device is not paired, and which field to mend.' })
export class KioskPairingRefusedType {
  @Field(() => KioskPairingRefusalCodeEnum) code!: KioskPairingRefusalCode;
  @Field(() => String) field!: string;
}

@ObjectType('KioskSession', { description: 'What the key of a kiosk opened.' })
export class KioskSessionType {
  @Field(() => String, { description: 'Goes with each request: `Authorization: Kiosk …`. Given once.' }) token!: string;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => DateTime, { description: 'By the clock of the service, for a device that does not know whether its own is right.' }) serverTime!: Date;
}

@ObjectType('KioskSessionRefused', { description: 'Why a kiosk is given no session.' })
export class KioskSessionRefusedType {
  @Field(() => KioskSessionRefusalCodeEnum) code!: KioskSessionRefusalCode;
}

@ObjectType('KioskSelf', { description: 'A kiosk, as it is told of itself.' })
export class KioskSelfType {
  @Field(() => ID) kioskId!: string;
  @Field(() => String) name!: string;
  @Field(() => KioskPlaceType) place!: KioskPlaceType;
  @Field(() => DateTime) serverTime!: Date;
}

export const KioskPairingResult = createUnionType({ name: 'KioskPairingResult', types: () => [KioskPairedType, KioskPairingRefusedType] as const, resolveType: (value: object) => ('kioskId' in value ? KioskPairedType : KioskPairingRefusedType) });
export const KioskSessionResult = createUnionType({ name: 'KioskSessionResult', types: () => [KioskSessionType, KioskSessionRefusedType] as const, resolveType: (value: object) => ('token' in value ? KioskSessionType : KioskSessionRefusedType) });
