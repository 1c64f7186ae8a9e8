import { type ApprovalState, type BookingStatus, type EquipmentCategory, GROUP_REFUSAL_CODES, GROUP_STATES, GROUP_WAYS, type GroupRefusalCode, type GroupState, groupStateAt, type GroupUnits, type GroupWay, type Locale, namesDueAt, plusMinutes, type QuotaPeriod, statusAt } from '@escale/domain';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApprovalStateEnum, BookingStatusEnum, EquipmentCategoryEnum, enumOf, LocaleEnum, QuotaPeriodEnum } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { GroupRefused, type RefusedSession } from './group-refused.ts';
import type { GroupRow, GroupSessionRow } from './group-row.ts';

export const GroupStateEnum = enumOf('GroupState', GROUP_STATES, 'Where a group’s booking is in its life.');
export const GroupRefusalCodeEnum = enumOf('GroupRefusalCode', GROUP_REFUSAL_CODES, 'Why a group, or one of its sessions, cannot be booked or changed.');
export const GroupWayKindEnum = enumOf('GroupWayKind', GROUP_WAYS, 'In what a way out departs from what was asked, on the same day at the same place.');

@ObjectType('GroupUnits', { description: 'How many units of one kind a group takes at a session.' })
export class GroupUnitsType {
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => Int) count!: number;
  @Field(() => ID, { nullable: true, description: 'Of that model alone.' }) modelId!: string | null;
}

@ObjectType('GroupWay', { description: 'What would fit: another hour, fewer units of a kind, or fewer people.' })
export class GroupWayType {
  @Field(() => GroupWayKindEnum) kind!: GroupWay['kind'];
  @Field(() => ID, { nullable: true, description: 'The offer that takes the other hour.' }) offerId!: string | null;
  @Field(() => DateTime, { nullable: true }) startsAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) endsAt!: Date | null;
  @Field(() => EquipmentCategoryEnum, { nullable: true }) category!: EquipmentCategory | null;
  @Field(() => Int, { nullable: true }) count!: number | null;
  @Field(() => Int, { nullable: true }) people!: number | null;

  static of(way: GroupWay): GroupWayType {
    return Object.assign(new GroupWayType(), { offerId: null, startsAt: null, endsAt: null, category: null, count: null, people: null, ...way });
  }
}

@ObjectType('ExceededQuota', { description: 'A quota over one of its periods; minutes of the kind it counts.' })
export class ExceededQuotaType {
  @Field(() => EquipmentCategoryEnum, { nullable: true }) category!: EquipmentCategory | null;
  @Field(() => QuotaPeriodEnum) period!: QuotaPeriod;
  @Field(() => LocalDay, { description: 'First day of the period.' }) from!: string;
  @Field(() => Int) usedMinutes!: number;
  @Field(() => Int) askedMinutes!: number;
  @Field(() => Int) allowedMinutes!: number;
}

@ObjectType('GroupSessionRefused', { description: 'A session that cannot be had, and why.' })
export class GroupSessionRefusedType {
  @Field(() => Int, { description: 'Its place in the request, from 0.' }) index!: number;
  @Field(() => ID, { nullable: true, description: 'The session that was to be changed; null for a new one.' }) bookingId!: string | null;
  @Field(() => ID, { nullable: true }) placeId!: string | null;
  @Field(() => ID, { nullable: true }) offerId!: string | null;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => GroupRefusalCodeEnum) code!: GroupRefusalCode;
  @Field(() => DateTime, { nullable: true, description: 'The instant the reason speaks of.' }) at!: Date | null;
  @Field(() => ExceededQuotaType, { nullable: true }) quota!: ExceededQuotaType | null;
  @Field(() => Int, { nullable: true, description: 'The limit of the network that it would exceed.' }) most!: number | null;
  @Field(() => [GroupWayType]) ways!: readonly GroupWayType[];

  static of({ hour, refusal, ways, ...session }: RefusedSession): GroupSessionRefusedType {
    return Object.assign(new GroupSessionRefusedType(), { ...session, offerId: hour.offerId, startsAt: hour.startsAt, endsAt: plusMinutes(hour.startsAt, hour.durationMinutes), ...refusedOf(refusal), ways: ways.map((way) => GroupWayType.of(way)) });
  }
}

/** A refusal as it is shown. */
export const refusedOf = ({ code, at, quota, most }: RefusedSession['refusal']): Pick<GroupSessionRefusedType, 'code' | 'at' | 'quota' | 'most'> => ({
  code,
  at: at ?? null,
  most: most ?? null,
  quota: quota === undefined ? null : Object.assign(new ExceededQuotaType(), { category: quota.quota.category, period: quota.quota.period, from: quota.from, usedMinutes: quota.usedMinutes, askedMinutes: quota.askedMinutes, allowedMinutes: quota.allowedMinutes }),
});

@ObjectType('GroupSession', { description: 'One session of a group: a booking at a place.' })
export class GroupSessionType {
  @Field(() => ID, { description: 'The booking.' }) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String) placeSlug!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => Float, { nullable: true }) longitude!: number | null;
  @Field(() => Float, { nullable: true }) latitude!: number | null;
  @Field(() => String) timeZone!: string;
  @Field(() => ID) offerId!: string;
  @Field(() => String) offerTitleFr!: string;
  @Field(() => String) offerTitleEn!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) people!: number;
  @Field(() => [GroupUnitsType]) units!: readonly GroupUnitsType[];
  @Field(() => [String], { description: 'The labels of its units.' }) tags!: readonly string[];
  @Field(() => Int, { description: 'Grows with every change, whoever makes it.' }) version!: number;
  @Field(() => BookingStatusEnum, { description: 'As it stands now.' }) status!: BookingStatus;
  @Field(() => ApprovalStateEnum) approvalState!: ApprovalState;
  @Field(() => String, { nullable: true, description: 'Why the team said no.' }) approvalReason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it is held, or the team may answer.' }) holdExpiresAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What the trainer types at the door; null until confirmed.' }) shortCode!: string | null;
  @Field(() => Boolean, { description: 'Whether a VR or AR safety notice must be accepted to confirm.' }) safetyNotice!: boolean;

  @Field(() => Int, { description: 'Of how many it is known who comes.' }) named!: number;
  @Field(() => DateTime, { nullable: true, description: 'By when who comes is to be named; the seats of nobody go then. Null where nobody asks.' }) namesDueAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether that was looked at: seats go once.' }) namesSettled!: boolean;
  @Field(() => Int, { description: 'How many seats of nobody went.' }) seatsReleased!: number;
  /** For its calendar; shown nowhere else. */
  revision!: number;
  addressLine!: string | null;
  postcode!: string | null;

  static of({ needs, confirmedAt, startsAt, endsAt, holdExpiresAt, status, ...row }: GroupSessionRow, now: Date): GroupSessionType {
    const until = holdExpiresAt === null ? null : new Date(holdExpiresAt);
    const units = needs.map(({ category, quantity, modelId }) => ({ category, count: quantity, modelId }));
    return Object.assign(new GroupSessionType(), { ...row, units, startsAt: new Date(startsAt), namesDueAt: namesDueAt({ startsAt: new Date(startsAt), confirmedAt: confirmedAt === null ? null : new Date(confirmedAt), namesDueDays: row.namesDueDays, zone: row.timeZone }), endsAt: new Date(endsAt), holdExpiresAt: until, status: statusAt({ status, holdExpiresAt: until }, now) });
  }
}

@ObjectType('GroupBooking', { description: 'What an organisation booked for one group, as its managers and trainers see it.' })
export class GroupBookingType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change of the group itself; send it back with what you change.' }) version!: number;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String) title!: string;
  @Field(() => GroupStateEnum) state!: GroupState;
  @Field(() => Int, { description: 'How many come to each session that does not say otherwise.' }) people!: number;
  @Field(() => [GroupUnitsType], { description: 'What was asked for; each session says what it takes.' }) units!: readonly GroupUnits[];
  @Field(() => ID, { nullable: true }) moduleId!: string | null;
  @Field(() => String, { nullable: true }) moduleTitleFr!: string | null;
  @Field(() => String, { nullable: true }) moduleTitleEn!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when all of it is held; null once confirmed.' }) holdExpiresAt!: Date | null;
  @Field(() => String, { nullable: true }) contactName!: string | null;
  @Field(() => String, { nullable: true }) contactEmail!: string | null;
  @Field(() => LocaleEnum) locale!: Locale;
  @Field(() => ID, { nullable: true, description: 'The cohort whose people come, once that was said.' }) cohortId!: string | null;
  @Field(() => String, { nullable: true }) cohortTitle!: string | null;
  @Field(() => DateTime, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => Boolean, { description: 'Whether I manage the organisation.' }) speaksFor!: boolean;
  @Field(() => Boolean, { description: 'Whether I may confirm, change and cancel it: managers, and trainers where every agreement it goes under lets them book.' }) mayAct!: boolean;
  @Field(() => [GroupSessionType], { description: 'In the order they start.' }) sessions!: readonly GroupSessionType[];
  @Field(() => [GroupSessionRefusedType], { description: 'Of what was just asked for, what was left out; empty in every other answer.' }) leftOut!: readonly GroupSessionRefusedType[];

  static of({ sessions, ...row }: GroupRow, now: Date, leftOut: readonly RefusedSession[] = []): GroupBookingType {
    const shown = sessions.map((session) => GroupSessionType.of(session, now));
    const state = groupStateAt(row.confirmedAt, shown, now);
    const holdExpiresAt = row.confirmedAt === null ? (shown.find(({ status }) => status === 'HELD')?.holdExpiresAt ?? null) : null;
    return Object.assign(new GroupBookingType(), { ...row, state, holdExpiresAt, sessions: shown, leftOut: leftOut.map((session) => GroupSessionRefusedType.of(session)) });
  }
}

@ObjectType('GroupRefused', { description: 'What could not be done with a group, and why; nothing was written.' })
export class GroupRefusedType {
  @Field(() => GroupRefusalCodeEnum) code!: GroupRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
  @Field(() => [GroupSessionRefusedType], { description: 'The sessions that cannot be had.' }) sessions!: readonly GroupSessionRefusedType[];

  @Field(() => ID, { nullable: true, description: 'The session that somebody cannot come to.' }) sessionId!: string | null;
  @Field(() => [ID], { description: 'Whom of a cohort it is about.' }) learnerIds!: readonly string[];

  static of({ code, field, sessions, about }: GroupRefused): GroupRefusedType {
    return Object.assign(new GroupRefusedType(), { code, field, sessionId: about.sessionId ?? null, learnerIds: about.learnerIds ?? [], sessions: sessions.map((session) => GroupSessionRefusedType.of(session)) });
  }
}

export const GroupResult = createUnionType({ name: 'GroupResult', types: () => [GroupBookingType, GroupRefusedType] as const, resolveType: (value: unknown) => (value instanceof GroupRefusedType ? GroupRefusedType : GroupBookingType) });
