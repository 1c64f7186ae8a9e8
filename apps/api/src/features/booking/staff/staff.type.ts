import { LEFT_ASIDE, type LeftAside, SHIFT_REFUSAL_CODES, type ShiftRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { RoleEnum } from '../../account/account.type.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { ShiftRow, TeamMember } from './shift-row.ts';

export const ShiftRefusalCodeEnum = enumOf('ShiftRefusalCode', SHIFT_REFUSAL_CODES, 'Why a shift was not planned, changed or taken off.');
export const LeftAsideEnum = enumOf('ShiftLeftAside', LEFT_ASIDE, 'Why one of several shifts was not written: the place is closed, the person is planned then already, it would be over, they left the team, or the clocks skip that hour.');

@ObjectType('PlannedShift', { description: 'When a person of the team is there.' })
export class PlannedShiftType {
  @Field(() => ID) id!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => Int, { description: 'Grows with every change; send it back with what you change.' }) version!: number;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => [ID], { nullable: true, description: 'The offers they are there for; null for all that need somebody.' }) offerIds!: readonly string[] | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Int, { description: 'How many of the same repetition begin after it.' }) following!: number;

  static of({ id, accountId, version, during, offerIds, note, following }: ShiftRow): PlannedShiftType {
    return Object.assign(new PlannedShiftType(), { id, accountId, version, startsAt: during.start, endsAt: during.end, offerIds, note, following });
  }
}

@ObjectType('TeamMember', { description: 'Somebody of the team of a place.' })
export class TeamMemberType implements Omit<TeamMember, 'roles'> {
  @Field(() => ID) accountId!: string;
  @Field(() => String, { nullable: true }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => String) email!: string;
  @Field(() => [RoleEnum], { description: 'Their roles in the team; none for who is still planned and left.' }) roles!: readonly TeamMember['roles'][number][];
}

@ObjectType('AccompaniedOffer', { description: 'An offer that needs somebody of the team.' })
export class AccompaniedOfferType {
  @Field(() => ID) id!: string;
  @Field(() => String) titleFr!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Boolean) paused!: boolean;
}

@ObjectType('UncoveredStretch', { description: 'A stretch in which offers would be open, and nobody of the team is planned for them.' })
export class UncoveredStretchType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => [ID]) offerIds!: string[];
}

@ObjectType('TeamWeek', { description: 'Who is there in a week. Who does not plan sees themselves only.' })
export class TeamWeekType {
  @Field(() => ID) placeId!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => LocalDay) from!: string;
  @Field(() => ID, { description: 'Whoever asks.' }) meId!: string;
  @Field(() => Boolean, { description: 'Whether whoever asks plans here.' }) plans!: boolean;
  @Field(() => [TeamMemberType]) people!: readonly TeamMemberType[];
  @Field(() => [AccompaniedOfferType]) offers!: readonly AccompaniedOfferType[];
  @Field(() => [PlannedShiftType]) shifts!: readonly PlannedShiftType[];
  @Field(() => [UncoveredStretchType], { description: 'From now on within the week.' }) uncovered!: readonly UncoveredStretchType[];
  @Field(() => [DeskBookingType], { description: 'Coming bookings for which nobody is planned, of this week or later; the nearest 100.' }) alone!: readonly DeskBookingType[];
}

@ObjectType('ShiftPreview', { description: 'What a change of the planning would do. Nothing is done.' })
export class ShiftPreviewType {
  @Field(() => Int, { description: 'Shifts that would be changed or taken off.' }) shifts!: number;
  @Field(() => [DeskBookingType], { description: 'Bookings for which somebody is planned, and nobody would be. They stay.' }) alone!: readonly DeskBookingType[];
  @Field(() => Int, { description: 'Bookings being made or waiting for an answer then: they will be told that it cannot be.' }) beingMade!: number;
}

@ObjectType('ShiftAside', { description: 'One of several shifts that was not written.' })
export class ShiftAsideType {
  @Field(() => ID) accountId!: string;
  @Field(() => LocalDay) day!: string;
  @Field(() => LeftAsideEnum) reason!: LeftAside;
}

@ObjectType('ShiftsWritten', { description: 'What was planned, changed, taken off, put back or copied.' })
export class ShiftsWrittenType {
  @Field(() => Int) count!: number;
  @Field(() => [PlannedShiftType], { description: 'As they stand; none of what was taken off.' }) shifts!: readonly PlannedShiftType[];
  @Field(() => [ShiftAsideType]) leftAside!: readonly ShiftAsideType[];
}

@ObjectType('WeekCopyPreview', { description: 'What copying a week would write. Nothing is written.' })
export class WeekCopyPreviewType {
  @Field(() => Int) count!: number;
  @Field(() => [ShiftAsideType]) leftAside!: readonly ShiftAsideType[];
}

@ObjectType('TeamRoleEnd', { description: 'What the end of somebody’s role would leave, in numbers: their coming shifts go with it, the bookings stay.' })
export class TeamRoleEndType {
  @Field(() => Int) shifts!: number;
  @Field(() => Int, { description: 'Bookings for which somebody is planned, and nobody would be.' }) alone!: number;
}

@ObjectType('ShiftRefused', { description: 'Why nothing was planned, changed or taken off.' })
export class ShiftRefusedType implements Pick<ShiftRefused, 'code' | 'field' | 'at'> {
  @Field(() => ShiftRefusalCodeEnum) code!: ShiftRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The instant the reason speaks of.' }) at!: Date | null;
}

const unless = (type: new (...parts: never[]) => object) => (value: unknown) => (value instanceof ShiftRefused ? ShiftRefusedType : type);

export const ShiftPreviewResult = createUnionType({ name: 'ShiftPreviewResult', types: () => [ShiftPreviewType, ShiftRefusedType] as const, resolveType: unless(ShiftPreviewType) });
export const ShiftsResult = createUnionType({ name: 'ShiftsResult', types: () => [ShiftsWrittenType, ShiftRefusedType] as const, resolveType: unless(ShiftsWrittenType) });
export const WeekCopyPreviewResult = createUnionType({ name: 'WeekCopyPreviewResult', types: () => [WeekCopyPreviewType, ShiftRefusedType] as const, resolveType: unless(WeekCopyPreviewType) });
