import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A label that others give: shown with who gives it, never asked for here. */
@Entity('label_outside')
@Check('label_outside_code', `code ~ '^[A-Z][A-Z0-9_]{0,29}$'`)
export class OutsideLabelEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'label_outside_pk' }) code!: string;
  @Column('text') nameFr!: string;
  @Column('text') nameEn!: string;
  @Column('text') issuer!: string;
  /** As files call it, without accents or capitals. */
  @Column('text', { array: true }) fileNames!: string[];
}
