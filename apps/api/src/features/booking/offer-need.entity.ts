import type { EquipmentCategory } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One kind of unit an offer takes, per person or per booking. */
@Entity('offer_need')
@Check('offer_need_quantity', 'quantity > 0')
export class OfferNeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_need_pk' }) offerId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'offer_need_pk' }) position!: number;
  @Column('text') category!: EquipmentCategory;
  @Column('uuid', { nullable: true }) modelId!: string | null;
  @Column('integer') quantity!: number;
  @Column('boolean') perPerson!: boolean;
}
