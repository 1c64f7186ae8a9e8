import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { KIOSK_REFUSAL_CODES, type KioskRefusalCode } from './hear-kiosk.ts';

const KioskRefusalCodeEnum = enumOf('KioskRefusalCode', KIOSK_REFUSAL_CODES, 'Why a kiosk is not heard.');

@ObjectType('KioskHeard', { description: 'A kiosk was heard.' })
export class KioskHeardType {
  @Field(() => DateTime, { description: 'By the clock of the service.' }) heardAt!: Date;
}

@ObjectType('KioskRefused', { description: 'Why a kiosk is not heard; nothing was written.' })
export class KioskRefusedType {
  @Field(() => KioskRefusalCodeEnum) code!: KioskRefusalCode;
  @Field(() => String, { description: 'The input field to mend.' }) field!: string;
}

export const KioskSignalResult = createUnionType({ name: 'KioskSignalResult', types: () => [KioskHeardType, KioskRefusedType] as const, resolveType: (value: object) => ('heardAt' in value ? KioskHeardType : KioskRefusedType) });
