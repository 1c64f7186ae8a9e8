import { AccountEntity } from './features/account/account.entity.ts';
import { GrantEntity } from './features/account/roles/grant.entity.ts';
import { InvitationEntity } from './features/account/roles/invitation.entity.ts';
import { AccountIdentityEntity } from './features/account/identity/account-identity.entity.ts';
import { PasskeyChallengeEntity } from './features/account/keys/passkey-challenge.entity.ts';
import { PasskeyEntity } from './features/account/keys/passkey.entity.ts';
import { PasswordEntity } from './features/account/keys/password.entity.ts';
import { SignInRequestEntity } from './features/account/sign-in-request.entity.ts';
import { AllocationEntity } from './features/booking/allocation.entity.ts';
import { BookingMoveEntity } from './features/booking/booking-move.entity.ts';
import { BookingEntity } from './features/booking/booking.entity.ts';
import { ClosureEntity } from './features/booking/closures/closure.entity.ts';
import { RerouteEntity } from './features/booking/rerouting/reroute.entity.ts';
import { GroupBookingEntity } from './features/booking/groups/group-booking.entity.ts';
import { SessionLearnerEntity } from './features/booking/names/session-learner.entity.ts';
import { AttendanceFactEntity } from './features/visit/attendance/attendance-fact.entity.ts';
import { AttendanceSignatureEntity } from './features/visit/signing/attendance-signature.entity.ts';
import { SignatureConfirmationEntity } from './features/visit/signing/signature-confirmation.entity.ts';
import { GuardianConsentEntity } from './features/booking/guardian/guardian-consent.entity.ts';
import { AbsenceEntity } from './features/booking/absences/absence.entity.ts';
import { AbsenceTakenBackEntity } from './features/booking/absences/absence-taken-back.entity.ts';
import { AbsenceLimitEntity } from './features/booking/absences/absence-limit.entity.ts';
import { HeadsetSessionEntity } from './features/kiosk/headset-session.entity.ts';
import { KioskResolutionEntity } from './features/kiosk/anomalies/kiosk-resolution.entity.ts';
import { KioskAnomalyEntity } from './features/kiosk/kiosk-anomaly.entity.ts';
import { KioskEpochEntity } from './features/kiosk/kiosk-epoch.entity.ts';
import { KioskEventEntity } from './features/kiosk/kiosk-event.entity.ts';
import { KioskRejectionEntity } from './features/kiosk/kiosk-rejection.entity.ts';
import { KioskEntity } from './features/place/kiosk/kiosk.entity.ts';
import { KioskPinEntity } from './features/place/kiosk/kiosk-pin.entity.ts';
import { KioskSessionEntity } from './platform/access/kiosk-session.entity.ts';
import { UnitBlockEntity } from './features/booking/desk/unit-block.entity.ts';
import { OfferNeedEntity } from './features/booking/offer-need.entity.ts';
import { OfferEntity } from './features/booking/offer.entity.ts';
import { EquipmentModelEntity } from './features/catalogue/equipment-model.entity.ts';
import { ActEntity } from './features/label/application/act.entity.ts';
import { AnswerEntity } from './features/label/application/answer.entity.ts';
import { ApplicationEntity } from './features/label/application/application.entity.ts';
import { MessageEntity } from './features/label/application/message.entity.ts';
import { PieceEntity } from './features/label/pieces/piece.entity.ts';
import { UploadPartEntity } from './features/label/pieces/upload-part.entity.ts';
import { UploadEntity } from './features/label/pieces/upload.entity.ts';
import { ProgrammeEntity } from './features/label/programmes/programme.entity.ts';
import { ProgrammeVersionEntity } from './features/label/programmes/programme-version.entity.ts';
import { LabelEntity } from './features/label/register/label.entity.ts';
import { LabelEventEntity } from './features/label/register/label-event.entity.ts';
import { OutsideLabelEntity } from './features/label/register/outside-label.entity.ts';
import { LabelImportEntity } from './features/label/import/label-import.entity.ts';
import { LabelImportRowEntity } from './features/label/import/label-import-row.entity.ts';
import { ModuleEntity } from './features/catalogue/module.entity.ts';
import { InstallRequestEntity } from './features/catalogue/install/install-request.entity.ts';
import { EquipmentUnitEntity } from './features/equipment/equipment-unit.entity.ts';
import { AgreementEntity } from './features/organisation/agreements/agreement.entity.ts';
import { CohortEntity } from './features/organisation/cohorts/cohort.entity.ts';
import { CohortLearnerEntity } from './features/organisation/cohorts/cohort-learner.entity.ts';
import { CohortTrainerEntity } from './features/organisation/cohorts/cohort-trainer.entity.ts';
import { OrganisationEntity } from './features/organisation/organisation.entity.ts';
import { PlaceEntity } from './features/place/place.entity.ts';
import { SpaceEntity } from './features/place/space.entity.ts';
import { VisitEntity } from './features/visit/visit.entity.ts';
import { SafetyNoticeEntity } from './features/catalogue/safety/safety-notice.entity.ts';
import { SessionEntity } from './platform/access/session.entity.ts';
import { AuditEntryEntity } from './platform/audit/audit-entry.entity.ts';
import { ShiftEntity } from './features/booking/staff/shift.entity.ts';
import { OutboxEntity } from './platform/outbox/outbox.entity.ts';
import { ClosedWaitingListEntity } from './features/booking/waiting/closed-waiting-list.entity.ts';
import { WaitingEntryEntity } from './features/booking/waiting/waiting-entry.entity.ts';
import { WaitingRulesEntity } from './features/booking/waiting/waiting-rules.entity.ts';
import { WaitingTurnEntity } from './features/booking/waiting/waiting-turn.entity.ts';

/** Every table this process maps; the drift check compares them with the migrations. */
export const ENTITIES = [
  AccountEntity,
  AccountIdentityEntity,
  AgreementEntity,
  AllocationEntity,
  AuditEntryEntity,
  BookingEntity,
  BookingMoveEntity,
  ClosureEntity,
  CohortEntity,
  CohortLearnerEntity,
  CohortTrainerEntity,
  EquipmentModelEntity,
  GroupBookingEntity,
  EquipmentUnitEntity,
  GrantEntity,
  InvitationEntity,
  InstallRequestEntity,
  AbsenceEntity, AbsenceLimitEntity, AbsenceTakenBackEntity, GuardianConsentEntity,
  SessionLearnerEntity,
  AttendanceFactEntity,
  AttendanceSignatureEntity, SignatureConfirmationEntity,
  KioskEntity,
  HeadsetSessionEntity,
  KioskAnomalyEntity,
  KioskEpochEntity,
  KioskEventEntity,
  KioskRejectionEntity,
  KioskResolutionEntity,
  KioskPinEntity,
  KioskSessionEntity,
  LabelEntity,
  LabelEventEntity,
  LabelImportEntity,
  LabelImportRowEntity,
  OutsideLabelEntity,
  ModuleEntity,
  OfferEntity,
  OfferNeedEntity,
  OrganisationEntity,
  OutboxEntity,
  PasskeyChallengeEntity,
  PasskeyEntity,
  PasswordEntity,
  PlaceEntity,
  ApplicationEntity, AnswerEntity, ActEntity, MessageEntity,
  PieceEntity, UploadEntity, UploadPartEntity,
  ProgrammeEntity,
  ProgrammeVersionEntity,
  RerouteEntity,
  SafetyNoticeEntity,
  SessionEntity,
  ShiftEntity,
  SignInRequestEntity,
  SpaceEntity,
  UnitBlockEntity,
  VisitEntity,
  WaitingEntryEntity,
  WaitingTurnEntity,
  WaitingRulesEntity,
  ClosedWaitingListEntity,
];
