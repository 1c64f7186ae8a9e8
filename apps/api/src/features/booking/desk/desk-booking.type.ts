import { type AccessRequest, DESK_ACTS, type ApprovalState, type DeskAct, deskActs, type BookingStatus, displayName, type GuardianConsentState } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccessRequestEnum, ApprovalStateEnum, BookingStatusEnum, enumOf, GuardianConsentStateEnum } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { DeskBookingRow } from './planning-row.ts';

export const DeskActEnum = enumOf('DeskAct', DESK_ACTS, 'What the team of a place can do with a booking.');

@ObjectType('DeskUnit', { description: 'A unit of a booking.' })
export class DeskUnitType {
  @Field(() => ID) unitId!: string;
  @Field(() => DateTime, { description: 'When it is free for others again: the end of the turnaround.' }) freeAt!: Date;
}

@ObjectType('DeskPreparation', { description: 'What a group asks the place to prepare, and for how many of its people.' })
export class DeskPreparationType {
  @Field(() => AccessRequestEnum) request!: AccessRequest;
  @Field(() => Int) people!: number;
}

@ObjectType('DeskBooking', { description: 'A booking as the team of its place sees it.' })
export class DeskBookingType {
  @Field(() => ID) id!: string;
  revision!: number;
  @Field(() => Int, { description: 'Grows with every change, whoever makes it; send it back with what you change.' }) version!: number;
  @Field(() => BookingStatusEnum) status!: BookingStatus;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) people!: number;
  @Field(() => String, { nullable: true, description: 'Of a group, the name of its organisation.' }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => String, { nullable: true, description: 'To reach the person.' }) email!: string | null;
  @Field(() => ID, { nullable: true, description: 'The group whose session it is.' }) groupBookingId!: string | null;
  @Field(() => [String], { description: 'Of a group, who comes, once that was said: given name and initial.' }) expected!: readonly string[];
  @Field(() => [DeskPreparationType]) toPrepare!: readonly DeskPreparationType[];
  @Field(() => String, { nullable: true }) shortCode!: string | null;
  @Field(() => Boolean, { description: 'Whether the person came without a booking.' }) walkIn!: boolean;
  @Field(() => Boolean, { description: 'Whether its offer needs somebody of the team, and nobody is planned from its start to its end.' }) alone!: boolean;
  @Field(() => ID) offerId!: string;
  @Field(() => String) offerTitleFr!: string;
  @Field(() => String) offerTitleEn!: string;
  @Field(() => String, { nullable: true }) moduleTitleFr!: string | null;
  @Field(() => String, { nullable: true }) moduleTitleEn!: string | null;
  @Field(() => Boolean, { nullable: true }) minor!: boolean | null;
  @Field(() => GuardianConsentStateEnum) guardianConsentState!: GuardianConsentState;
  @Field(() => ApprovalStateEnum) approvalState!: ApprovalState;
  @Field(() => DateTime, { nullable: true, description: 'Until when a request that waits can be answered; null for all others.' }) answerDueAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) checkedInAt!: Date | null;
  @Field(() => [DeskUnitType]) units!: DeskUnitType[];
  @Field(() => [DeskActEnum], { description: 'What can be done with it now.' }) acts!: readonly DeskAct[];

  /** What somebody is still filling in shows nobody's name. */
  static of({ holdExpiresAt, cancelledAt, units, graceMinutes, expected, ...row }: DeskBookingRow, now: Date): DeskBookingType {
    const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
    const facts = { ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt), checkedInAt: instant(row.checkedInAt), cancelledAt: instant(cancelledAt), holdExpiresAt: instant(holdExpiresAt) };
    return Object.assign(new DeskBookingType(), { ...facts, expected: expected.map((person) => displayName(person) ?? ''), answerDueAt: facts.approvalState === 'ASKED' && facts.status === 'HELD' ? facts.holdExpiresAt : null, units: units.map(({ unitId, freeAt }) => ({ unitId, freeAt: new Date(freeAt) })), acts: deskActs(facts, { lateMinutes: graceMinutes }, now) });
  }
}
