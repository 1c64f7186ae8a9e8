import type { AccessDetails, OwnField, PlaceGap } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const PLACE_STATUSES = ['DRAFT', 'OPEN', 'CLOSED'] as const;
export type PlaceStatus = (typeof PLACE_STATUSES)[number];
export const HOURS_OWNERS = ['SOURCE', 'PLACE'] as const;
export type HoursOwner = (typeof HOURS_OWNERS)[number];
export { PLACE_GAPS, type PlaceGap } from '@escale/domain';

/** A third place as stored; `status`, `gaps` and the position's certainty are decided at import or edit. */
@Entity('place')
@Unique('place_source', ['source', 'sourceId'])
@Unique('place_slug', ['slug'])
@Unique('place_number', ['number'])
@Check('place_status', `status IN ('DRAFT', 'OPEN', 'CLOSED')`)
@Check('place_hours_owner', `hours_owner IN ('SOURCE', 'PLACE')`)
@Check('place_people_capacity', 'people_capacity > 0')
@Check('place_position', '(longitude IS NULL) = (latitude IS NULL) AND longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90')
@Check('place_access_details', `jsonb_typeof(access_details) = 'object'`)
@Check('place_absence_grace', 'absence_grace_minutes BETWEEN 5 AND 60')
@Index('place_nearest', { synchronize: false })
@Index('place_by_name', { synchronize: false })
@Index('place_by_commune', ['inseeCode'])
export class PlaceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'place_pk' }) id!: string;
  /** The network's own number of the place, in equipment tags and tickets. */
  @Column({ type: 'integer', insert: false, update: false }) number!: number;
  @Column('text') slug!: string;
  @Column('text') source!: string;
  @Column('text') sourceId!: string;
  @Column('date', { nullable: true }) sourceUpdatedOn!: string | null;
  /** Digest of the last imported row, by which a repeated import knows that nothing changed. */
  @Column('text', { nullable: true }) sourceHash!: string | null;
  @Column('text') status!: PlaceStatus;
  @Column('text', { array: true, default: '{}' }) gaps!: PlaceGap[];
  @Column('text') name!: string;
  @Column('text', { nullable: true }) pivot!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text', { nullable: true }) addressLine!: string | null;
  @Column('text', { nullable: true }) addressExtra!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) communeName!: string | null;
  @Column('text', { nullable: true }) inseeCode!: string | null;
  @Column('float8', { nullable: true }) longitude!: number | null;
  @Column('float8', { nullable: true }) latitude!: number | null;
  @Column('boolean', { default: false }) positionApproximate!: boolean;
  @Column('text') timeZone!: string;
  @Column('text') holidayZone!: string;
  /** For the public; the other two are null where they are the same. */
  @Column('text', { nullable: true }) openingHours!: string | null;
  @Column('text', { nullable: true }) accompaniedHours!: string | null;
  @Column('text', { nullable: true }) groupHours!: string | null;
  /** Whose word counts: the file's the place came from, until the place writes its hours itself. */
  @Column('text', { default: 'SOURCE' }) hoursOwner!: HoursOwner;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) hoursVersion!: number;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) howToCome!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { array: true, default: '{}' }) emails!: string[];
  @Column('text', { array: true, default: '{}' }) websites!: string[];
  @Column('text', { nullable: true }) operatorName!: string | null;
  @Column('text', { array: true, default: '{}' }) typologies!: string[];
  @Column('text', { array: true, default: '{}' }) services!: string[];
  @Column('text', { array: true, default: '{}' }) audiences!: string[];
  @Column('text', { array: true, default: '{}' }) specialCare!: string[];
  @Column('text', { array: true, default: '{}' }) fees!: string[];
  @Column('text', { array: true, default: '{}' }) programmes!: string[];
  @Column('text', { array: true, default: '{}' }) labels!: string[];
  @Column('text', { array: true, default: '{}' }) otherLabels!: string[];
  @Column('text', { array: true, default: '{}' }) accessModes!: string[];
  @Column('text', { array: true, default: '{}' }) supportModes!: string[];
  @Column('text', { array: true, default: '{}' }) itinerance!: string[];
  @Column('text', { nullable: true }) acceslibreUrl!: string | null;
  @Column('text', { nullable: true }) appointmentUrl!: string | null;
  @Column('boolean', { default: false }) wheelchairAccessible!: boolean;
  @Column('boolean', { default: false }) quiet!: boolean;
  @Column('boolean', { default: false }) staffHelp!: boolean;
  @Column('text', { array: true, default: '{}' }) helpLanguages!: string[];
  /** People present at once over all offers; null where no limit is known. */
  @Column('integer', { nullable: true }) peopleCapacity!: number | null;
  /** Read through `readAccessDetails`. */
  @Column('jsonb', { default: {} }) accessDetails!: Partial<AccessDetails>;
  /** What the place has written itself, which no import replaces. */
  @Column('text', { array: true, default: '{}' }) ownFields!: OwnField[];
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) pageVersion!: number;
  /** How long the place waits for somebody before they are missing, in minutes. */
  @Column({ type: 'integer', default: 30, insert: false, update: false }) absenceGraceMinutes!: number;
  /** Whether its team notes every arrival, so that who is not noted has not come; asked of places without a kiosk. */
  @Column({ type: 'boolean', default: false, insert: false, update: false }) absenceTeamNotes!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}
