import type { BookingRefusalCode } from '@escale/domain';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { BookingRefusalCodeEnum } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { Refused } from '../refused.type.ts';
import { DeskBookingType } from './desk-booking.type.ts';
import { UnitBlockType } from './planning.type.ts';

/** What a refusal at the desk is explained with: who asked, for which booking, and which units when. */
export interface AskedAtDesk {
  readonly accountId: string;
  readonly bookingId: string | null;
  readonly wanted: { readonly unitIds: readonly string[]; readonly from: Date; readonly to: Date } | null;
}

/** A "no" on its way to the desk. */
export class DeskRefused extends Refused {
  constructor(
    refused: Refused,
    readonly asked: AskedAtDesk,
  ) {
    super({ code: refused.code, ...(refused.field === null ? {} : { field: refused.field }), ...(refused.at === null ? {} : { at: refused.at }) });
  }
}

@ObjectType('DeskRefused', { description: 'What could not be done at the desk, and why.' })
export class DeskRefusedType implements Pick<Refused, 'code' | 'field' | 'at'> {
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => DateTime, { nullable: true }) at!: Date | null;
}

export const DeskResult = createUnionType({
  name: 'DeskResult',
  types: () => [DeskBookingType, DeskRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? DeskRefusedType : DeskBookingType),
});

export const BlockResult = createUnionType({
  name: 'BlockResult',
  types: () => [UnitBlockType, DeskRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? DeskRefusedType : UnitBlockType),
});
