import type { LabelEventType } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const TYPES = `'GRANTED', 'RESERVED', 'RESERVATION_LIFTED', 'NOTICE_SENT', 'NOTICE_ANSWERED', 'NOTICE_CLOSED', 'SUSPENDED', 'RESTORED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED', 'RENEWED'`;

/** One thing that was done to a label; only added to. */
@Entity('label_event')
@Check('label_event_sequence', 'sequence >= 1')
@Check('label_event_type', `type IN (${TYPES})`)
@Check('label_event_because', `because IN ('WAIVED', 'PLACE_CLOSED')`)
@Check('label_event_grant', `(type = 'GRANTED') = (until IS NOT NULL) AND (type = 'GRANTED') = (renewal_from IS NOT NULL) AND until >= holds_from`)
@Check('label_event_due', `(type IN ('RESERVED', 'NOTICE_SENT')) = (due_by IS NOT NULL)`)
@Check('label_event_reservation', `(type IN ('RESERVED', 'RESERVATION_LIFTED')) = (reservation IS NOT NULL)`)
@Check('label_event_why', `(type = 'GIVEN_UP') = (because IS NOT NULL)`)
@Index('label_event_one_grant', ['placeId', 'labelId'], { unique: true, where: `type = 'GRANTED'` })
export class LabelEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_event_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_event_pk' }) labelId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'label_event_pk' }) sequence!: number;
  @Column('text') type!: LabelEventType;
  /** From which day on it holds, in the days of the place. */
  @Column('date') holdsFrom!: string;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('date', { nullable: true }) renewalFrom!: string | null;
  /** By when a notice is answered, or a reservation lifted. */
  @Column('date', { nullable: true }) dueBy!: string | null;
  @Column('text', { nullable: true }) reservation!: string | null;
  @Column('text', { nullable: true }) because!: 'WAIVED' | 'PLACE_CLOSED' | null;
  @Column('timestamptz') at!: Date;
}
