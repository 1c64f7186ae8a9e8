import { type EquipmentCategory, type Id, type JoinWish, localDay, type Locale, type MinuteOfDay, NOTICE_MOST, parseMinuteOfDay, type WaitingAccess, WAITING_ACCESS, type Weekday, WEEKDAYS } from '@escale/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { EquipmentCategoryEnum, LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Given, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { LocalDay, LocalTime } from '../../../platform/graphql/scalars.ts';
import { GuardianInput } from '../booking.input.ts';
import { AccessNeedEnum } from '../search/search.input.ts';
import { SEARCH_SETTINGS } from '../search/search-settings.ts';
import { WeekdayEnum } from '../../place/opening.type.ts';
import type { WaitingChange } from './keep-waiting.ts';

const IsText = (field: string, most: number) => Length(0, most, { message: `${field} must have at most ${String(most)} characters.` });
const IsSecret = () => Length(1, 200, { message: 'token must be what stands behind the # of the link in the mail.' });

@InputType({ description: 'A point, its name as the person knows it, and how far from it they would go.' })
export class WaitingAroundInput {
  @Field(() => Float) @Allow() longitude!: number;
  @Field(() => Float) @Allow() latitude!: number;
  @Field(() => String) @IsText('around.label', 200) label!: string;
  @Field(() => Float, { description: 'At most 500.' }) @Allow() withinKm!: number;
}

@InputType({ description: 'When it would suit, by the clocks of the places.' })
export class WaitingWindowInput {
  @Field(() => LocalDay) fromDay!: string;
  @Field(() => LocalDay) toDay!: string;
  @Field(() => [WeekdayEnum], { defaultValue: [], description: 'Empty for every day.' })
  @ArrayMaxSize(7, { message: 'weekdays must name at most 7.' })
  @ArrayUnique({ message: 'weekdays must name each once.' })
  weekdays!: Weekday[];
  @Field(() => LocalTime, { nullable: true, description: 'Not before this time of day.' }) @Allow() earliest?: string | null;
  @Field(() => LocalTime, { nullable: true, description: 'Over by this time of day.' }) @Allow() latest?: string | null;
  @Field(() => Int, { defaultValue: 60, description: 'Minutes before the start at which the person must know, the way not counted; at most a week.' }) @IsWhole('noticeMinutes', 0, NOTICE_MOST) noticeMinutes!: number;
}

@InputType({ description: 'Who waits for what: one offer, or a kind of equipment or a module around a point.' })
export class JoinWaitingListInput {
  @Field(() => ID, { nullable: true }) @Given('offerId') @IsId('offerId') offerId?: string | null;
  @Field(() => WaitingAroundInput, { nullable: true, description: 'With an offer: where the person comes from, so that nothing is offered that they cannot reach in time.' }) @Given('around') @ValidateNested() @Type(() => WaitingAroundInput) around?: WaitingAroundInput | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) @Allow() category?: EquipmentCategory | null;
  @Field(() => ID, { nullable: true }) @Given('moduleId') @IsId('moduleId') moduleId?: string | null;
  @Field(() => Int, { defaultValue: 1 }) @IsWhole('people', 1, 100) people!: number;
  @Field(() => Int, { nullable: true }) @Given('durationMinutes') @IsWhole('durationMinutes', 5, 1_440) durationMinutes?: number | null;
  @Field(() => [AccessNeedEnum], { defaultValue: [] }) @ArrayMaxSize(WAITING_ACCESS.length, { message: 'access must name at most 3.' }) @ArrayUnique({ message: 'access must name each once.' }) access!: WaitingAccess[];
  @Field(() => Boolean, { defaultValue: false, description: 'Whether a training asks for it.' }) trainingObligation!: boolean;
  @Field(() => WaitingWindowInput) @ValidateNested() @Type(() => WaitingWindowInput) when!: WaitingWindowInput;
  @Field(() => String) @IsText('givenName', 400) givenName!: string;
  @Field(() => String) @IsText('familyName', 400) familyName!: string;
  @Field(() => String) @IsText('email', 400) email!: string;
  @Field(() => LocaleEnum, { defaultValue: 'fr' }) locale!: Locale;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class WaitingEntryInput {
  @Field(() => ID) @IsId('entryId') entryId!: string;
  @Field(() => String, { description: 'What stands behind the # of the link in the mail.' }) @IsSecret() token!: string;
}

@InputType()
export class ChangeWaitingInput extends WaitingEntryInput {
  @Field(() => WaitingWindowInput) @ValidateNested() @Type(() => WaitingWindowInput) when!: WaitingWindowInput;
  @Field(() => Float, { nullable: true, description: 'Another distance, where a point was named.' }) @Allow() withinKm?: number | null;
}

@InputType()
export class TurnInput extends WaitingEntryInput {
  @Field(() => ID) @IsId('bookingId') bookingId!: string;
}

@InputType()
export class AcceptTurnInput extends TurnInput {
  @Field(() => Boolean, { defaultValue: false }) acceptsSafetyNotice!: boolean;
  @Field(() => Int, { nullable: true, description: 'Age in years of the youngest person, asked only where the offer asks a guardian below an age. It is decided on and not kept.' }) @Given('age') @IsWhole('age', 0, 120) age?: number | null;
  @Field(() => GuardianInput, { nullable: true }) @Given('guardian') @ValidateNested() @Type(() => GuardianInput) guardian?: GuardianInput | null;
  @Field(() => String, { nullable: true }) @Given('idempotencyKey') @IsKey() idempotencyKey?: string | null;
}

@InputType()
export class CloseWaitingListInput {
  @Field(() => ID) @IsId('offerId') offerId!: string;
  @Field(() => Boolean, { description: 'False opens it again.' }) closed!: boolean;
}

const minuteOf = (time: string | null | undefined): MinuteOfDay | null => (time === null || time === undefined ? null : parseMinuteOfDay(time));

const kilometres = (field: string, km: number): number => {
  if (!(km > 0 && km <= SEARCH_SETTINGS.mostKm)) throw badInput(field, `must be more than 0 and at most ${String(SEARCH_SETTINGS.mostKm)} kilometres.`);
  return km;
};

const windowOfInput = ({ fromDay, toDay, weekdays, earliest, latest, noticeMinutes }: WaitingWindowInput): Omit<WaitingChange, 'withinKm'> => ({
  fromDay: localDay(fromDay), toDay: localDay(toDay), weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)), earliest: minuteOf(earliest), latest: minuteOf(latest), noticeMinutes,
});

export const changeOfInput = ({ when, withinKm }: ChangeWaitingInput): WaitingChange => ({ ...windowOfInput(when), withinKm: withinKm === null || withinKm === undefined ? null : kilometres('withinKm', withinKm) });

/** Checks the numbers and puts a request in the domain's words; throws `BAD_USER_INPUT` with the field and the remedy. */
export function wishOfJoin({ offerId, around, category, moduleId, people, durationMinutes, access, trainingObligation, when, givenName, familyName, email }: JoinWaitingListInput): JoinWish {
  if (around && !(Math.abs(around.longitude) <= 180)) throw badInput('around.longitude', 'must be between -180 and 180 degrees.');
  if (around && !(Math.abs(around.latitude) <= 90)) throw badInput('around.latitude', 'must be between -90 and 90 degrees.');
  const label = around?.label.replaceAll('\u0000', '').trim();
  return {
    offerId: (offerId ?? null) as Id<'Offer'> | null,
    around: around ? { longitude: around.longitude, latitude: around.latitude, label: label === undefined || label === '' ? `${around.latitude.toFixed(3)}, ${around.longitude.toFixed(3)}` : label, withinKm: kilometres('around.withinKm', around.withinKm) } : null,
    category: category ?? null,
    moduleId: (moduleId ?? null) as Id<'Module'> | null,
    people,
    durationMinutes: durationMinutes ?? null,
    access: WAITING_ACCESS.filter((need) => access.includes(need)),
    trainingObligation,
    ...windowOfInput(when),
    person: { givenName, familyName, email },
  };
}
