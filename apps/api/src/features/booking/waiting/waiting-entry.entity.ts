import type { EquipmentCategory, Id, Locale, LocalDay, MinuteOfDay, PriorityReason, WaitingAccess, WaitingState, Weekday } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody's wish on the waiting list: who, for what, around where, when it suits, and where it stands. */
@Entity('waiting_entry')
@Check('waiting_entry_state', `state IN ('UNCONFIRMED', 'WAITING', 'OFFERED', 'STOPPED', 'LEFT', 'ACCEPTED', 'LAPSED')`)
@Check('waiting_entry_wish', 'offer_id IS NOT NULL OR (num_nonnulls(longitude, latitude, around_label, within_km) = 4 AND num_nonnulls(category, module_id) > 0)')
@Check('waiting_entry_in_order', 'to_day >= from_day')
@Unique('waiting_entry_request', ['requestKey'])
@Index('waiting_entry_waiting', { synchronize: false })
@Index('waiting_entry_by_email', { synchronize: false })
@Index('waiting_entry_by_account', { synchronize: false })
@Index('waiting_entry_of_offer', { synchronize: false })
export class WaitingEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waiting_entry_pk' }) id!: string;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text') givenName!: string;
  @Column('text') familyName!: string;
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('text') tokenHash!: string;
  @Column('uuid', { nullable: true }) offerId!: Id<'Offer'> | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('text', { nullable: true }) aroundLabel!: string | null;
  @Column('double precision', { nullable: true }) withinKm!: number | null;
  @Column('text', { nullable: true }) category!: EquipmentCategory | null;
  @Column('uuid', { nullable: true }) moduleId!: Id<'Module'> | null;
  @Column('integer') people!: number;
  @Column('integer', { nullable: true }) durationMinutes!: number | null;
  @Column('text', { array: true }) access!: WaitingAccess[];
  @Column('integer') noticeMinutes!: number;
  @Column('date') fromDay!: LocalDay;
  @Column('date') toDay!: LocalDay;
  @Column('text', { array: true }) weekdays!: Weekday[];
  @Column('integer', { nullable: true }) earliest!: MinuteOfDay | null;
  @Column('integer', { nullable: true }) latest!: MinuteOfDay | null;
  @Column('text', { array: true }) reasons!: PriorityReason[];
  @Column('text') state!: WaitingState;
  @Column('integer', { default: 0 }) refusals!: number;
  @Column('integer', { default: 0 }) nudges!: number;
  @Column('text') requestKey!: string;
  @Column('text') requestHash!: string;
  @Column('timestamptz') createdAt!: Date;
  /** When the last of its days is over everywhere. */
  @Column('timestamptz') endsAt!: Date;
  /** When the places around were last looked through for it. */
  @Column('timestamptz') lookedAt!: Date;
}
