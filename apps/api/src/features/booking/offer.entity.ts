import type { Audience } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What people book at a place. */
@Entity('offer')
@Check('offer_grid', 'grid_minutes BETWEEN 5 AND 1440')
@Check('offer_durations', 'cardinality(durations_minutes) > 0')
@Check('offer_notice', 'notice_minutes >= 0')
@Check('offer_horizon', 'horizon_days BETWEEN 0 AND 730')
@Check('offer_guardian_consent', 'guardian_consent_below BETWEEN 1 AND 21')
@Check('offer_audience', `audience IN ('PUBLIC', 'ACCOMPANIED', 'GROUPS')`)
@Check('offer_people', 'people_min >= 1 AND people_max >= people_min')
@Check('offer_per_day_limit', 'per_day_limit BETWEEN 1 AND 20')
@Check('offer_approval_deadline', 'approval_deadline_hours BETWEEN 1 AND 336')
@Check('offer_absence_reminder', 'absence_reminder_hours BETWEEN 1 AND 168')
@Index('offer_with_absences', { synchronize: false })
@Check('offer_groups', 'num_nonnulls(group_people_most, group_minutes_least, group_minutes_most) IN (0, 3) AND group_people_most > 0 AND group_minutes_least > 0 AND group_minutes_least <= group_minutes_most')
@Check('offer_group_names_due', 'group_names_due_days IS NULL OR group_names_due_days BETWEEN 0 AND 60 AND group_people_most IS NOT NULL')
@Check('offer_retired', 'retired_at IS NULL OR paused')
@Unique('offer_request', ['placeId', 'requestKey'])
@Index('offer_by_place', ['placeId'])
@Index('offer_for_groups', { synchronize: false })
export class OfferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('uuid', { nullable: true }) spaceId!: string | null;
  @Column('text') titleFr!: string;
  @Column('text') titleEn!: string;
  @Column('text', { nullable: true }) descriptionFr!: string | null;
  @Column('text', { nullable: true }) descriptionEn!: string | null;
  @Column('integer') gridMinutes!: number;
  @Column('integer', { array: true }) durationsMinutes!: number[];
  @Column('integer') noticeMinutes!: number;
  @Column('integer') horizonDays!: number;
  @Column('integer', { default: 1 }) peopleMin!: number;
  @Column('integer') peopleMax!: number;
  @Column('integer', { default: 0 }) minimumAge!: number;
  /** Years below which a guardian must agree; null asks nobody. */
  @Column('integer', { nullable: true }) guardianConsentBelow!: number | null;
  @Column('boolean', { default: false }) safetyNotice!: boolean;
  @Column('boolean', { default: false }) paused!: boolean;
  /** For whom it is; the hours of that audience are its hours. */
  @Column('text', { default: 'PUBLIC' }) audience!: Audience;
  /** Sessions one person may have on a local day; null for no limit. */
  @Column('integer', { nullable: true }) perDayLimit!: number | null;
  /** Within how many hours the team answers a request; null books at once. */
  @Column('integer', { nullable: true }) approvalDeadlineHours!: number | null;
  @Column('boolean', { default: false }) supervised!: boolean;
  /** How many hours before the start people are reminded, and whether who does not come is noted absent; null does neither. */
  @Column('integer', { nullable: true }) absenceReminderHours!: number | null;
  /** Open to groups of at most so many, for a length between two; null together where it is not for groups. */
  @Column('integer', { nullable: true }) groupPeopleMost!: number | null;
  @Column('integer', { nullable: true }) groupMinutesLeast!: number | null;
  @Column('integer', { nullable: true }) groupMinutesMost!: number | null;
  /** How many days before a session of a group who comes is to be named, after which the seats of nobody go; null where nobody asks. */
  @Column('integer', { nullable: true }) groupNamesDueDays!: number | null;
  /** Grows with every change of the row; the database counts. */
  @Column('integer', { default: 0 }) version!: number;
  /** Since when it is no longer there to be booked; what was booked keeps its name. */
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
  /** The client's key under which it was made. */
  @Column('text', { nullable: true }) requestKey!: string | null;
}
