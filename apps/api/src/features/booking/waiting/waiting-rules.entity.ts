import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What this network decides about its waiting list: one row. */
@Entity('waiting_rules')
@Check('waiting_rules_one', 'id')
@Check('waiting_rules_weights', 'least(access_needs_weight, training_obligation_weight, first_time_weight) >= 0')
@Check('waiting_rules_turns', 'least_turn_minutes BETWEEN 1 AND turn_minutes AND turn_minutes <= 1440 AND minutes_per_km BETWEEN 0 AND 60')
@Check('waiting_rules_awake', 'awake_from >= 0 AND awake_until <= 1440 AND awake_until - awake_from >= 60')
@Check('waiting_rules_most', 'least(refusals_most, nudges_most, entries_most, future_bookings_most) >= 1')
@Check('waiting_rules_organisation_sessions', 'organisation_sessions_most >= 1')
@Check('waiting_rules_organisation_places', 'organisation_places_most >= 1')
export class WaitingRulesEntity {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'waiting_rules_pk', default: true }) id!: boolean;
  @Column('integer', { default: 2 }) accessNeedsWeight!: number;
  @Column('integer', { default: 2 }) trainingObligationWeight!: number;
  @Column('integer', { default: 1 }) firstTimeWeight!: number;
  @Column('integer', { default: 120 }) turnMinutes!: number;
  @Column('integer', { default: 15 }) leastTurnMinutes!: number;
  @Column('integer', { default: 480 }) awakeFrom!: number;
  @Column('integer', { default: 1200 }) awakeUntil!: number;
  @Column('double precision', { default: 2 }) minutesPerKm!: number;
  @Column('integer', { default: 3 }) refusalsMost!: number;
  @Column('integer', { default: 3 }) nudgesMost!: number;
  @Column('integer', { default: 5 }) entriesMost!: number;
  @Column('integer', { nullable: true, default: 20 }) futureBookingsMost!: number | null;
  @Column('integer', { nullable: true }) organisationSessionsMost!: number | null;
  @Column('integer', { nullable: true }) organisationPlacesMost!: number | null;
  @Column('integer', { default: 0 }) version!: number;
}
