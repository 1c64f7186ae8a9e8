import { ABSENCE_STATES, absenceState, type AbsenceState, CONTEST_DAYS, type BookingRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingRefusalCodeEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { Refused } from '../refused.type.ts';
import type { AbsenceRow } from './absence-row.ts';
import type { AbsenceEntity } from './absence.entity.ts';

export const AbsenceStateEnum = enumOf('AbsenceState', ABSENCE_STATES, 'Whether an absence counts: COUNTED and KEPT do, CONTESTED and EXCUSED do not.');

const DAY_MS = 86_400_000;

@ObjectType('Absence', { description: 'That somebody did not come, as they see it themselves.' })
export class AbsenceType {
  @Field(() => AbsenceStateEnum) state!: AbsenceState;
  @Field(() => DateTime) notedAt!: Date;
  @Field(() => Boolean, { description: 'Noted by itself once the place had waited, rather than by its team.' }) automatic!: boolean;
  @Field(() => Int, { description: 'How long the place waits, in minutes.' }) graceMinutes!: number;
  @Field(() => String, { nullable: true, description: 'What the place answered.' }) answerReason!: string | null;
  @Field(() => DateTime, { description: 'Until when it can be contested.' }) contestableUntil!: Date;

  static of({ contestedAt, answer, answerReason, notedAt, automatic }: AbsenceEntity, startsAt: Date, graceMinutes: number): AbsenceType {
    return Object.assign(new AbsenceType(), { state: absenceState({ contestedAt, answer }), notedAt, automatic, graceMinutes, answerReason, contestableUntil: new Date(startsAt.getTime() + CONTEST_DAYS * DAY_MS) });
  }
}

@ObjectType('PlaceAbsence', { description: 'That somebody did not come, as the team of the place sees it.' })
export class PlaceAbsenceType {
  @Field(() => ID) bookingId!: string;
  @Field(() => AbsenceStateEnum) state!: AbsenceState;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => String) timeZone!: string;
  @Field(() => String, { nullable: true }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => String) offerTitleFr!: string;
  @Field(() => String) offerTitleEn!: string;
  @Field(() => DateTime) notedAt!: Date;
  @Field(() => Boolean) automatic!: boolean;
  @Field(() => DateTime, { nullable: true }) contestedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What the person says happened.' }) contestReason!: string | null;
  @Field(() => String, { nullable: true }) answerReason!: string | null;

  static of(row: AbsenceRow): PlaceAbsenceType {
    return Object.assign(new PlaceAbsenceType(), row, { state: absenceState(row) });
  }
}

@ObjectType('AbsenceRules', { description: 'How a place handles absences.' })
export class AbsenceRulesType {
  @Field(() => ID) placeId!: string;
  @Field(() => Int, { description: 'How long it waits for somebody before they are missing, in minutes.' }) graceMinutes!: number;
  @Field(() => Boolean, { description: 'Whether its team notes every arrival; without a kiosk, absences are noted by themselves only then.' }) teamNotes!: boolean;
  @Field(() => [DateTime], { description: 'When each of its kiosks was last heard; one of which nothing is heard for a week is left out.' }) kiosksHeardAt!: readonly Date[];
  @Field(() => Boolean) mayChange!: boolean;
}

@ObjectType('AbsenceRefused', { description: 'What could not be done about an absence, and why.' })
export class AbsenceRefusedType implements Pick<Refused, 'code' | 'field'> {
  @Field(() => BookingRefusalCodeEnum) code!: BookingRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
}

const resolveType = <Shown>(type: Shown) => (value: unknown) => (value instanceof Refused ? AbsenceRefusedType : type);
export const AbsenceResult = createUnionType({ name: 'AbsenceResult', types: () => [PlaceAbsenceType, AbsenceRefusedType] as const, resolveType: resolveType(PlaceAbsenceType) });
export const AbsenceRulesResult = createUnionType({ name: 'AbsenceRulesResult', types: () => [AbsenceRulesType, AbsenceRefusedType] as const, resolveType: resolveType(AbsenceRulesType) });

@ObjectType('AbsenceLimit', { description: 'What the network does about repeated absences: so many within so many days, and for some days only one coming booking at a time.' })
export class AbsenceLimitType {
  @Field(() => Int) absences!: number;
  @Field(() => Int) withinDays!: number;
  @Field(() => Int) forDays!: number;
}

@ObjectType('AbsenceLimitChanged', { description: 'What follows from repeated absences from now on.' })
export class AbsenceLimitChangedType {
  @Field(() => AbsenceLimitType, { nullable: true, description: 'Null: nothing.' }) limit!: AbsenceLimitType | null;
}

export const AbsenceLimitResult = createUnionType({ name: 'AbsenceLimitResult', types: () => [AbsenceLimitChangedType, AbsenceRefusedType] as const, resolveType: resolveType(AbsenceLimitChangedType) });
