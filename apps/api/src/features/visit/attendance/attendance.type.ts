import { type AbsenceReason, ATTENDANCE_DOUBTS, ATTENDANCE_REFUSAL_CODES, type AttendanceDoubt, type AttendanceNoter, type AttendanceRefusalCode, type AttendedHalfDay, ATTENDED_KINDS, type AttendedKind, type BookingStatus, CERTIFICATE_OBSTACLES, type CertificateObstacle, factsOf, type Half, type HalfDay, kindOf, notingClosesAt, signaturesOf, whyNoCertificate } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingStatusEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import { AttendanceNoterEnum, AttendanceSignatureType } from './attendance-signature.type.ts';
import { AttendanceRefused } from './attendance-refused.ts';
import type { NotedFact, SignedEntry } from './attendance-row.ts';
import { AbsenceReasonEnum, HalfEnum } from './attendance.input.ts';
import type { AttendanceShown, PersonShown, SessionShown } from './show-attendance.ts';

export const AttendanceRefusalCodeEnum = enumOf('AttendanceRefusalCode', ATTENDANCE_REFUSAL_CODES, 'Why who was there cannot be noted.');
export const AttendanceDoubtEnum = enumOf('AttendanceDoubt', ATTENDANCE_DOUBTS, 'What the place saw that what was noted does not agree with.');
export const AttendanceBasisEnum = enumOf('AttendanceBasis', ['NOTED', 'SIGNED'], 'What a half-day rests on: what somebody noted, or what the person signed.');
export const AttendedKindEnum = enumOf('AttendedKind', ATTENDED_KINDS, 'How realised hours are counted apart.');
export const CertificateObstacleEnum = enumOf('CertificateObstacle', CERTIFICATE_OBSTACLES, 'Why no certificate can be made.');

@ObjectType('HalfDay', { description: 'A half of a day by the clocks of a place, and the part of a session that falls on it.' })
export class HalfDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => HalfEnum) half!: Half;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => [AttendanceSignatureType], { description: 'What trainers signed, the first first.' }) trainerSignatures!: readonly AttendanceSignatureType[];

  static of({ day, half, during }: HalfDay, signatures: readonly SignedEntry[]): HalfDayType {
    const trainerSignatures = signaturesOf(signatures, { day, half }, { role: 'TRAINER' }).map((one) => AttendanceSignatureType.of(one));
    return Object.assign(new HalfDayType(), { day, half, startsAt: during.start, endsAt: during.end, trainerSignatures });
  }
}

@ObjectType('AttendanceFact', { description: 'What was noted of a half-day of a person; the latest counts, the others stay.' })
export class AttendanceFactType {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) present!: boolean;
  @Field(() => DateTime, { nullable: true }) from!: Date | null;
  @Field(() => DateTime, { nullable: true }) until!: Date | null;
  @Field(() => AbsenceReasonEnum, { nullable: true, description: 'Why they were not there, where it was said.' }) absence!: AbsenceReason | null;
  @Field(() => DateTime) notedAt!: Date;
  @Field(() => AttendanceNoterEnum) notedAs!: AttendanceNoter;
  @Field(() => String, { nullable: true, description: 'For people of the organisation; null once their account is gone.' }) notedBy!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;

  static of({ id, present, absence, notedAt, notedAs, notedBy, reason }: NotedFact): AttendanceFactType {
    return Object.assign(new AttendanceFactType(), { id, present: present !== null, from: present?.start ?? null, until: present?.end ?? null, absence, notedAt, notedAs, notedBy, reason });
  }
}

@ObjectType('AttendedHalfDay', { description: 'One half-day of one person.' })
export class AttendedHalfDayType {
  @Field(() => LocalDay) day!: string;
  @Field(() => HalfEnum) half!: Half;
  @Field(() => AttendanceBasisEnum, { nullable: true, description: 'What it rests on; null until something was noted or signed.' }) basis!: 'NOTED' | 'SIGNED' | null;
  @Field(() => Int, { description: 'Minutes they were there: what was noted last or signed, within the session as it happened.' }) minutes!: number;
  @Field(() => [AttendanceDoubtEnum]) doubts!: readonly AttendanceDoubt[];
  @Field(() => [AttendanceFactType], { description: 'All that was noted, the latest first. Empty until something was.' }) facts!: readonly AttendanceFactType[];
  @Field(() => [AttendanceSignatureType], { description: 'All they signed, the first first.' }) signatures!: readonly AttendanceSignatureType[];

  static of({ day, half, basis, minutes, doubts }: AttendedHalfDay, { facts, signatures }: SessionShown['row'], learnerId: string): AttendedHalfDayType {
    const theirs = signaturesOf(signatures, { day, half }, { role: 'LEARNER', learnerId }).map((one) => AttendanceSignatureType.of(one));
    return Object.assign(new AttendedHalfDayType(), { day, half, basis, minutes, doubts, facts: factsOf(facts, { day, half }, learnerId).map((fact) => AttendanceFactType.of(fact)), signatures: theirs });
  }
}

@ObjectType('SessionAttendee', { description: 'Somebody expected at a session, or noted at it.' })
export class SessionAttendeeType {
  @Field(() => ID) learnerId!: string;
  @Field(() => [AttendedHalfDayType]) halfDays!: readonly AttendedHalfDayType[];
}

@ObjectType('AttendanceSession', { description: 'A session of a group with who was there.' })
export class AttendanceSessionType {
  @Field(() => ID) id!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => BookingStatusEnum) status!: BookingStatus;
  @Field(() => AttendedKindEnum) kind!: AttendedKind;
  @Field(() => DateTime, { nullable: true, description: 'When the group came, where the place saw it at an hour that is sure, or confirmed.' }) arrivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: Date | null;
  @Field(() => AttendanceNoterEnum, { description: 'As what whoever asks notes here.' }) noter!: AttendanceNoter;
  @Field(() => DateTime, { description: 'Until when it is noted without a reason; then by who answers for the organisation alone.' }) notingClosesAt!: Date;
  @Field(() => [HalfDayType]) halfDays!: readonly HalfDayType[];
  @Field(() => [SessionAttendeeType]) attendees!: readonly SessionAttendeeType[];

  static of({ row, halfDays, attendees }: SessionShown): AttendanceSessionType {
    const { id, placeName, zone, startsAt, endsAt, status, arrivedAt, departedAt, noter, signatures } = row;
    const shown = attendees.map(({ learnerId, halfDays: theirs }) => ({ learnerId, halfDays: theirs.map((half) => AttendedHalfDayType.of(half, row, learnerId)) }));
    return Object.assign(new AttendanceSessionType(), { id, placeName, timeZone: zone, startsAt, endsAt, status, kind: kindOf(row), arrivedAt, departedAt, noter, notingClosesAt: notingClosesAt(row), halfDays: halfDays.map((half) => HalfDayType.of(half, signatures)), attendees: shown });
  }
}

@ObjectType('AttendancePerson', { description: 'Somebody of a group, and the hours they did.' })
export class AttendancePersonType {
  @Field(() => ID) learnerId!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String, { description: 'For the team of a place, its first letter.' }) familyName!: string;
  @Field(() => Int) minutes!: number;
  @Field(() => Int) minutesOnSite!: number;
  @Field(() => Int) minutesVr!: number;
  @Field(() => Int, { description: 'Of the sessions they are expected at.' }) plannedMinutes!: number;
  @Field(() => Int, { description: 'Half-days that began and of which nothing was noted or signed.' }) missing!: number;
  @Field(() => CertificateObstacleEnum, { nullable: true, description: 'Why no certificate can be made yet; null where one can.' }) whyNoCertificate!: CertificateObstacle | null;

  static of({ row: { learnerId, givenName, familyName }, hours }: PersonShown): AttendancePersonType {
    const { minutes, byKind, planned, missing } = hours;
    return Object.assign(new AttendancePersonType(), { learnerId, givenName, familyName, minutes, minutesOnSite: byKind.ON_SITE, minutesVr: byKind.VR, plannedMinutes: planned, missing, whyNoCertificate: whyNoCertificate(hours) });
  }
}

@ObjectType('GroupAttendance', { description: 'Who was at the sessions of a group, as it was noted.' })
export class GroupAttendanceType {
  @Field(() => ID) groupBookingId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Boolean, { description: 'Whether whoever asks is of the organisation: papers are theirs alone.' }) ofOrganisation!: boolean;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which the learners of the cohort are erased, and with them what was noted.' }) erasedOn!: string | null;
  @Field(() => Int, { description: 'Half-days of people that began and of which nothing was noted or signed.' }) missing!: number;
  @Field(() => [AttendanceSessionType]) sessions!: readonly AttendanceSessionType[];
  @Field(() => [AttendancePersonType], { description: 'By name.' }) people!: readonly AttendancePersonType[];

  static of({ row, sessions, people, missing }: AttendanceShown): GroupAttendanceType {
    const { id, title, organisationName, ofOrganisation, erasedOn } = row;
    return Object.assign(new GroupAttendanceType(), { groupBookingId: id, title, organisationName, ofOrganisation, erasedOn, missing, sessions: sessions.map((session) => AttendanceSessionType.of(session)), people: people.map((person) => AttendancePersonType.of(person)) });
  }
}

@ObjectType('AttendanceRefused', { description: 'Who was there could not be noted; nothing was.' })
export class AttendanceRefusedType {
  @Field(() => AttendanceRefusalCodeEnum) code!: AttendanceRefusalCode;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => ID, { nullable: true, description: 'About whom.' }) learnerId!: string | null;

  static of(refused: AttendanceRefused): AttendanceRefusedType {
    return Object.assign(new AttendanceRefusedType(), refused);
  }
}

export const NoteAttendanceResult = createUnionType({ name: 'NoteAttendanceResult', types: () => [GroupAttendanceType, AttendanceRefusedType] as const });
