import type { Id } from '@escale/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An offer whose place takes nobody new on its list. */
@Entity('closed_waiting_list')
export class ClosedWaitingListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closed_waiting_list_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closed_waiting_list_pk' }) offerId!: Id<'Offer'>;
  @Column('timestamptz') closedAt!: Date;
}
