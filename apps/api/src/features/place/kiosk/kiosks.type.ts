import { KIOSK_CHANGE_REFUSAL_CODES, type KioskChangeRefusalCode, KIOSK_STATES, type KioskState, kioskStateOf } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { KioskRow } from './kiosk-row.ts';

const KioskStateEnum = enumOf('KioskState', KIOSK_STATES, 'Where a kiosk is in its life: waiting for its device, paired with it, or shut out for good.');
const KioskChangeRefusalCodeEnum = enumOf('KioskChangeRefusalCode', KIOSK_CHANGE_REFUSAL_CODES, 'Why the kiosks of a place were not changed.');

@ObjectType('Kiosk', { description: 'A device that stands at a place, for its team. What it says of itself is null until it has said it.' })
export class KioskType implements Omit<KioskRow, 'createdAt'> {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => KioskStateEnum) state!: KioskState;
  @Field(() => DateTime, { description: 'The end of its latest code; nothing once it is paired.' }) codeExpiresAt!: Date;
  @Field(() => DateTime, { nullable: true }) pairedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) revokedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it last asked for anything; to the minute.' }) lastSeenAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it last had nothing left to tell.' }) toldAllAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'What it has kept and not sent, as it last said.' }) pending!: number | null;
  @Field(() => Int, { nullable: true, description: 'By how much its clock is ahead of ours, in milliseconds.' }) clockOffsetMs!: number | null;
  @Field(() => String, { nullable: true, description: 'What it thinks of its clock.' }) clockState!: string | null;
  @Field(() => Int, { nullable: true }) batteryPercent!: number | null;
  @Field(() => Boolean, { nullable: true }) charging!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Of the app on it.' }) appVersion!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether its browser promised to keep what is stored.' }) storagePersisted!: boolean | null;

  static of({ createdAt: _createdAt, ...row }: KioskRow): KioskType {
    return Object.assign(new KioskType(), row, { state: kioskStateOf(row) });
  }
}

@ObjectType('PlaceKiosks', { description: 'The kiosks of a place, for its team.' })
export class PlaceKiosksType {
  @Field(() => ID) placeId!: string;
  @Field(() => Boolean, { description: 'Whether you may create, name and revoke them.' }) mayChange!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When the code of the team was last chosen; null when there is none.' }) pinSetAt!: Date | null;
  @Field(() => [KioskType], { description: 'Those in use by name, then those that were revoked, the latest first; 100 at most.' }) kiosks!: readonly KioskType[];
}

@ObjectType('KioskToPair', { description: 'A kiosk with the code to type on its device.' })
export class KioskToPairType {
  @Field(() => KioskType) kiosk!: KioskType;
  @Field(() => String, { nullable: true, description: 'Eight characters; null once it is used or over: ask for another.' }) code!: string | null;
  @Field(() => DateTime) codeExpiresAt!: Date;
}

@ObjectType('KioskPinSet', { description: 'The code of the team was chosen.' })
export class KioskPinSetType {
  @Field(() => ID) placeId!: string;
  @Field(() => DateTime) pinSetAt!: Date;
}

@ObjectType('KioskChangeRefused', { description: 'Why the kiosks of a place were not changed, and which field to mend.' })
export class KioskChangeRefusedType {
  @Field(() => KioskChangeRefusalCodeEnum) code!: KioskChangeRefusalCode;
  @Field(() => String) field!: string;
}

export const KioskResult = createUnionType({ name: 'KioskResult', types: () => [KioskType, KioskChangeRefusedType] as const, resolveType: (value: object) => ('code' in value ? KioskChangeRefusedType : KioskType) });
export const KioskToPairResult = createUnionType({ name: 'KioskToPairResult', types: () => [KioskToPairType, KioskChangeRefusedType] as const, resolveType: (value: object) => ('kiosk' in value ? KioskToPairType : KioskChangeRefusedType) });
export const KioskPinResult = createUnionType({ name: 'KioskPinResult', types: () => [KioskPinSetType, KioskChangeRefusedType] as const, resolveType: (value: object) => ('pinSetAt' in value ? KioskPinSetType : KioskChangeRefusedType) });
