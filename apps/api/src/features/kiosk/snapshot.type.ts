import type { ApprovalState, BookingStatus, ChecklistCode, EquipmentCategory, GuardianConsentState, Locale, LocalDay, NoticeLanguage, UnitStatus } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApprovalStateEnum, BookingStatusEnum, EquipmentCategoryEnum, GuardianConsentStateEnum, LocaleEnum } from '../../platform/graphql/enums.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../platform/graphql/scalars.ts';
import { AccessoryType, ChecklistCodeEnum } from '../catalogue/models/models.type.ts';
import { NoticeLanguageEnum } from '../catalogue/safety/safety.type.ts';
import { UnitStatusEnum } from '../fleet/fleet-enums.type.ts';
import { KioskPlaceType } from '../place/kiosk/device.type.ts';

@ObjectType('KioskPolicy', { description: 'The hours around a session, in minutes.' })
export class KioskPolicyType {
  @Field(() => Int) earlyMinutes!: number;
  @Field(() => Int) lateMinutes!: number;
  @Field(() => Int) ticketToleranceMinutes!: number;
}

@ObjectType('KioskTicketKey', { description: 'A key tickets are verified with: Ed25519, 32 bytes, base64url.' })
export class KioskTicketKeyType {
  @Field(() => Int) keyId!: number;
  @Field(() => String) key!: string;
  @Field(() => DateTime, { nullable: true }) notAfter!: Date | null;
}

@ObjectType('KioskLearner', { description: 'Somebody expected of a group: given name and initial.' })
export class KioskLearnerType {
  @Field(() => ID) id!: string;
  @Field(() => String) displayName!: string;
  @Field(() => DateTime, { nullable: true, description: 'When a kiosk first saw them come for it.' }) arrivedAt!: Date | null;
}

@ObjectType('KioskWorn', { description: 'A time one headset was worn.' })
export class KioskWornType {
  @Field(() => ID) unitId!: string;
  @Field(() => DateTime) start!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null while it still is.' }) end!: Date | null;
}

@ObjectType('KioskBooking', { description: 'A booking of today or tomorrow, as a kiosk knows it.' })
export class KioskBookingType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => ID) offerId!: string;
  @Field(() => Int) revision!: number;
  @Field(() => BookingStatusEnum) status!: BookingStatus;
  @Field(() => ApprovalStateEnum) approvalState!: ApprovalState;
  @Field(() => GuardianConsentStateEnum) guardianConsentState!: GuardianConsentState;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => DateTime, { nullable: true }) holdExpiresAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) checkedInAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) cancelledAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Given name and initial, or the organisation of a group.' }) displayName!: string | null;
  @Field(() => LocaleEnum, { nullable: true, description: 'In which the person is written to, to greet them in it; null of a group, or where nobody said.' }) language!: Locale | null;
  @Field(() => String, { nullable: true, description: 'SHA-256, in hex, of the short code together with this kiosk.' }) codeDigest!: string | null;
  @Field(() => Int) people!: number;
  @Field(() => Boolean) isGroup!: boolean;
  @Field(() => Boolean, { nullable: true }) minor!: boolean | null;
  @Field(() => ID, { nullable: true }) moduleId!: string | null;
  @Field(() => [ID]) unitIds!: readonly string[];
  @Field(() => String, { nullable: true, description: 'The safety notice that was accepted; null if none was.' }) noticeVersion!: string | null;
  @Field(() => [KioskLearnerType]) learners!: readonly KioskLearnerType[];
  @Field(() => [KioskWornType], { description: 'Every time a headset handed to it was worn.' }) worn!: readonly KioskWornType[];
}

@ObjectType('KioskMoved', { description: 'A booking that was of today or tomorrow at this place and is no more.' })
export class KioskMovedType {
  @Field(() => ID) bookingId!: string;
  @Field(() => String, { nullable: true, description: 'SHA-256, in hex, of the short code together with this kiosk.' }) codeDigest!: string | null;
  @Field(() => DateTime, { description: 'When it is now.' }) startsAt!: Date;
  @Field(() => String, { description: 'IANA zone of where it is now.' }) timeZone!: string;
  @Field(() => String, { nullable: true, description: 'Where it is now; null for here.' }) placeName!: string | null;
  @Field(() => Boolean, { description: 'Whether it was cancelled since.' }) cancelled!: boolean;
}

@ObjectType('KioskHours', { description: 'From when to when it is open, in minutes of the day by its own clocks; past midnight they count on from 1440.' })
export class KioskHoursType {
  @Field(() => Int) opens!: number;
  @Field(() => Int) closes!: number;
}

@ObjectType('KioskOpening', { description: 'The hours of the public on one day.' })
export class KioskOpeningType {
  @Field(() => LocalDayScalar) day!: LocalDay;
  @Field(() => [KioskHoursType]) intervals!: readonly KioskHoursType[];
  @Field(() => String, { nullable: true, description: 'The public holiday of that day.' }) holiday!: string | null;
}

@ObjectType('KioskStretch')
export class KioskStretchType {
  @Field(() => DateTime) start!: Date;
  @Field(() => DateTime) end!: Date;
}

@ObjectType('KioskClosure', { description: 'When the place, or one of its rooms, is closed though its hours say otherwise.' })
export class KioskClosureType {
  @Field(() => KioskStretchType) during!: KioskStretchType;
  @Field(() => ID, { nullable: true, description: 'The room; null for the whole place.' }) spaceId!: string | null;
}

@ObjectType('KioskSupervision', { description: 'When somebody of the team is there.' })
export class KioskSupervisionType {
  @Field(() => KioskStretchType) during!: KioskStretchType;
  @Field(() => [ID], { nullable: true, description: 'For which activities; null for all of the place.' }) offerIds!: readonly string[] | null;
}

@ObjectType('KioskBattery', { description: 'Charge in per cent, and when it was read.' })
export class KioskBatteryType {
  @Field(() => Int) unit!: number;
  @Field(() => Int, { nullable: true }) left!: number | null;
  @Field(() => Int, { nullable: true }) right!: number | null;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('KioskUnit', { description: 'A unit of the place, as a kiosk knows it.' })
export class KioskUnitType {
  @Field(() => ID) id!: string;
  @Field(() => ID) modelId!: string;
  @Field(() => String) tag!: string;
  @Field(() => String, { nullable: true, description: 'The room it stands in.' }) spaceName!: string | null;
  @Field(() => UnitStatusEnum) status!: UnitStatus;
  @Field(() => ID, { nullable: true, description: 'The booking in whose hands it is.' }) custody!: string | null;
  @Field(() => KioskBatteryType, { nullable: true }) battery!: KioskBatteryType | null;
  @Field(() => DateTime, { nullable: true }) sanitisedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) returnedAt!: Date | null;
  @Field(() => [ID]) moduleIds!: readonly string[];
  @Field(() => Int, { description: 'How long it was in somebody’s hands over its life, as far as kiosks saw.' }) usedMinutes!: number;
}

@ObjectType('KioskModel', { description: 'A kind of equipment at the place.' })
export class KioskModelType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => Int) minimumAge!: number;
  @Field(() => Int) batteryLeast!: number;
  @Field(() => Int) turnaroundMinutes!: number;
  @Field(() => Int, { description: 'The longest it is worn without a break, in minutes.' }) immersionMinutes!: number;
  @Field(() => Int, { description: 'The same, for who wears one for the first time.' }) firstTimeMinutes!: number;
  @Field(() => Int) breakMinutes!: number;
  @Field(() => Int, { nullable: true, description: 'The most of one day; null for no cap.' }) dailyMinutes!: number | null;
  @Field(() => Int, { description: 'How long before the end the person is told.' }) warnMinutes!: number;
  @Field(() => [ChecklistCodeEnum], { description: 'What of the checklist is left out.' }) checklistOff!: readonly ChecklistCode[];
  @Field(() => [AccessoryType]) accessories!: readonly AccessoryType[];
}

@ObjectType('KioskNeed', { description: 'What a session takes: so many of a kind, for the session or for each person.' })
export class KioskNeedType {
  @Field(() => EquipmentCategoryEnum) category!: EquipmentCategory;
  @Field(() => Int) quantity!: number;
  @Field(() => Boolean) perPerson!: boolean;
}

@ObjectType('KioskOffer', { description: 'An activity of the place.' })
export class KioskOfferType {
  @Field(() => ID) id!: string;
  @Field(() => String) titleFr!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String, { nullable: true }) spaceName!: string | null;
  @Field(() => [Int]) durations!: readonly number[];
  @Field(() => Boolean, { description: 'Whether somebody without a booking may begin here and now.' }) walkIn!: boolean;
  @Field(() => Boolean, { description: 'Whether somebody of the team must be there as long as it lasts.' }) supervised!: boolean;
  @Field(() => Boolean) safetyNotice!: boolean;
  @Field(() => Int, { nullable: true }) guardianConsentBelow!: number | null;
  @Field(() => [KioskNeedType]) needs!: readonly KioskNeedType[];
  @Field(() => ID, { nullable: true }) spaceId!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many people fit in its room at once; null for no limit.' }) spaceCapacity!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many people fit in the place at once, over all offers; null for no limit.' }) placeCapacity!: number | null;
}

@ObjectType('KioskModule', { description: 'A training module that is installed at the place, or booked there.' })
export class KioskModuleType {
  @Field(() => ID) id!: string;
  @Field(() => String) titleFr!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Int, { nullable: true }) minutes!: number | null;
}

@ObjectType('KioskNotice', { description: 'The safety notice as it is shown now, in one of its languages.' })
export class KioskNoticeType {
  @Field(() => String) version!: string;
  @Field(() => NoticeLanguageEnum) language!: NoticeLanguage;
  @Field(() => String, { description: 'One piece of advice a line.' }) text!: string;
}

@ObjectType('KioskPin', { description: 'By which a kiosk checks the code of the team without a network: PBKDF2-SHA-256, base64url.' })
export class KioskPinType {
  @Field(() => String) hash!: string;
  @Field(() => String) salt!: string;
  @Field(() => Int) iterations!: number;
}

@ObjectType('KioskSnapshotSame', { description: 'Nothing changed since the snapshot with this mark.' })
export class KioskSnapshotSameType {
  @Field(() => String) mark!: string;
  @Field(() => DateTime) takenAt!: Date;
  @Field(() => Int, { description: 'The last event of this kiosk that the snapshot takes account of.' }) upTo!: number;
}

@ObjectType('KioskSnapshot', { description: 'All a kiosk needs without the service: one place, today and tomorrow. A whole each time.' })
export class KioskSnapshotType extends KioskSnapshotSameType {
  @Field(() => KioskPlaceType) place!: KioskPlaceType;
  @Field(() => KioskPolicyType) policy!: KioskPolicyType;
  @Field(() => [KioskTicketKeyType]) keys!: readonly KioskTicketKeyType[];
  @Field(() => [KioskBookingType]) bookings!: readonly KioskBookingType[];
  @Field(() => [KioskMovedType], { description: 'Bookings that were of today or tomorrow here, and are another time or elsewhere now.' }) moved!: readonly KioskMovedType[];
  @Field(() => [KioskOpeningType], { description: 'From yesterday to the day after tomorrow.' }) openings!: readonly KioskOpeningType[];
  @Field(() => [KioskClosureType]) closures!: readonly KioskClosureType[];
  @Field(() => [KioskSupervisionType], { description: 'Today and tomorrow.' }) supervision!: readonly KioskSupervisionType[];
  @Field(() => [KioskUnitType]) units!: readonly KioskUnitType[];
  @Field(() => [KioskModelType]) models!: readonly KioskModelType[];
  @Field(() => [KioskOfferType]) offers!: readonly KioskOfferType[];
  @Field(() => [KioskModuleType]) modules!: readonly KioskModuleType[];
  @Field(() => [KioskNoticeType]) notices!: readonly KioskNoticeType[];
  @Field(() => KioskPinType, { nullable: true }) pin!: KioskPinType | null;
}

export const KioskSnapshotResult = createUnionType({
  name: 'KioskSnapshotResult',
  types: () => [KioskSnapshotType, KioskSnapshotSameType] as const,
  resolveType: (value: object) => ('bookings' in value ? KioskSnapshotType : KioskSnapshotSameType),
});
