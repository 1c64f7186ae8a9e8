import type { ApprovalState, Booking, BookingStatus, GuardianConsentState, Id, Locale, Need } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person's or group's claim; who and when, never why. */
@Entity('booking')
@Check('booking_people', 'people > 0')
@Check('booking_in_order', 'ends_at > starts_at')
@Check('booking_status', `status IN ('HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')`)
@Index('booking_by_id', ['id'])
@Index('booking_by_day', ['placeId', 'startsAt'])
@Index('booking_short_code', { synchronize: false })
@Index('booking_held', { synchronize: false })
@Index('booking_by_account', { synchronize: false })
@Check('booking_guardian_consent', `guardian_consent_state IN ('NOT_NEEDED', 'ASKED', 'GIVEN', 'ON_PAPER', 'REFUSED')`)
@Check('booking_approval', `approval_state IN ('NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED')`)
@Index('booking_waiting', { synchronize: false })
@Index('booking_of_offer', ['offerId', 'startsAt'])
@Index('booking_by_email', { synchronize: false })
@Index('booking_by_maker', { synchronize: false })
@Check('booking_series_index', 'series_id IS NULL OR series_index IS NOT NULL')
@Index('booking_of_series', { synchronize: false })
@Index('booking_by_approver', { synchronize: false })
@Index('booking_of_minor', { synchronize: false })
@Check('booking_of_a_group', 'num_nonnulls(group_booking_id, agreement_id, group_name, group_needs) IN (0, 4)')
@Check('booking_names_due_days', 'names_due_days IS NULL OR names_due_days BETWEEN 0 AND 60 AND group_booking_id IS NOT NULL')
@Check('booking_seats_released', 'seats_released >= 0')
@Index('booking_names_due', { synchronize: false })
@Index('booking_of_group', { synchronize: false })
@Index('booking_of_agreement', { synchronize: false })
export class BookingEntity implements Booking {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_pk' }) id!: Id<'Booking'>;
  @Column('uuid') offerId!: Id<'Offer'>;
  @Column('uuid', { nullable: true }) moduleId!: Id<'Module'> | null;
  @Column('uuid', { nullable: true }) spaceId!: Id<'Space'> | null;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('integer') people!: number;
  @Column('text') status!: BookingStatus;
  @Column('integer', { default: 0 }) revision!: number;
  /** Grows with every change of the row; the database counts. */
  @Column('integer', { default: 0 }) version!: number;
  @Column('timestamptz', { nullable: true }) holdExpiresAt!: Date | null;
  @Column('text') tokenHash!: string;
  /** Who booked while signed in. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  /** Who booked for somebody else, signed in; the booking is not theirs. */
  @Column('uuid', { nullable: true }) madeByAccountId!: string | null;
  @Column('text', { nullable: true }) givenName!: string | null;
  @Column('text', { nullable: true }) familyName!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { default: 'fr' }) locale!: Locale;
  @Column('text', { nullable: true }) shortCode!: string | null;
  @Column('timestamptz', { nullable: true }) safetyNoticeAt!: Date | null;
  /** Which version of the notice was accepted; the database puts the current one where a writer names none. */
  @Column('text', { nullable: true }) safetyNoticeVersion!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) checkedInAt!: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('boolean', { nullable: true }) minor!: boolean | null;
  @Column('text', { default: 'NOT_NEEDED' }) guardianConsentState!: GuardianConsentState;
  @Column('text', { default: 'NOT_NEEDED' }) approvalState!: ApprovalState;
  /** Why the team said no, in its own words. */
  @Column('text', { nullable: true }) approvalReason!: string | null;
  /** Who of the team answered; when: `confirmedAt`, or `cancelledAt`. */
  @Column('uuid', { nullable: true }) approvalBy!: string | null;
  /** Whether the person came without a booking, which the team then made. */
  @Column('boolean', { default: false }) walkIn!: boolean;
  /** The series it is a session of, its place in it, and the hour that gives it: null where the clocks skip that hour. */
  @Column('uuid', { nullable: true }) seriesId!: string | null;
  @Column('integer', { nullable: true }) seriesIndex!: number | null;
  @Column('timestamptz', { nullable: true }) seriesStartsAt!: Date | null;
  /** The group whose session it is; with the agreement it goes under, the name of the organisation then, and the units it takes by kind. */
  @Column('uuid', { nullable: true }) groupBookingId!: string | null;
  @Column('uuid', { nullable: true }) agreementId!: string | null;
  @Column('text', { nullable: true }) groupName!: string | null;
  @Column('jsonb', { nullable: true }) groupNeeds!: readonly Need[] | null;
  /** How many days before it who comes is to be named, as its offer said then; when that was asked for again, when the seats of nobody were given back, and how many. */
  @Column('integer', { nullable: true }) namesDueDays!: number | null;
  @Column('timestamptz', { nullable: true }) namesRemindedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) namesSettledAt!: Date | null;
  @Column('integer', { default: 0 }) seatsReleased!: number;
  @Column('timestamptz') createdAt!: Date;
}
