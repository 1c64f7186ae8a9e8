import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DeskBookingType } from '../booking/desk/desk-booking.type.ts';
import { FleetRefusalCodeEnum } from './fleet-enums.type.ts';
import { FleetUnitType } from './fleet-unit.type.ts';
import { type FleetRefusalCode, UnitsRefused } from './units-refused.type.ts';

@ObjectType('UnitsChanged', { description: 'What was done, for all of the units.' })
export class UnitsChangedType {
  @Field(() => [FleetUnitType], { description: 'As they stand now, where they are still at a place of yours.' }) units!: FleetUnitType[];
  @Field(() => Int, { description: 'Coming bookings that were given equivalent units.' }) moved!: number;
  @Field(() => Int, { description: 'Coming bookings for which nothing equivalent was free.' }) stranded!: number;
  @Field(() => ID, { nullable: true, description: 'The incident it was about.' }) incidentId!: string | null;
}

@ObjectType('UnitsRefused', { description: 'Why nothing was done, to any of the units.' })
export class UnitsRefusedType implements Pick<UnitsRefused, 'code' | 'field' | 'unitId' | 'bookings'> {
  @Field(() => FleetRefusalCodeEnum) code!: FleetRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => ID, { nullable: true, description: 'The first unit that stands in the way.' }) unitId!: string | null;
  @Field(() => Int, { description: 'How many bookings stand in the way, where they do.' }) bookings!: number;
}

export const UnitsResult = createUnionType({
  name: 'UnitsResult',
  types: () => [UnitsChangedType, UnitsRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof UnitsRefused ? UnitsRefusedType : UnitsChangedType),
});

@ObjectType('OutagePreview', { description: 'What taking units out of service would do to their coming bookings.' })
export class OutagePreviewType {
  @Field(() => Int, { description: 'Bookings that would be given equivalent units.' }) moved!: number;
  @Field(() => [DeskBookingType], { description: 'Bookings for which nothing equivalent is free, soonest first.' }) stranded!: DeskBookingType[];
}
