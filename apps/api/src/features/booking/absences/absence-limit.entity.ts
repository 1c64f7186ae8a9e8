import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the network does about repeated absences; without its row, nothing. */
@Entity('absence_limit')
@Check('absence_limit_only_one', 'only_one')
@Check('absence_limit_absences', 'absences BETWEEN 2 AND 10')
@Check('absence_limit_within', 'within_days BETWEEN 7 AND 60')
@Check('absence_limit_for', 'for_days BETWEEN 7 AND 30')
export class AbsenceLimitEntity {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'absence_limit_pk', default: true }) onlyOne!: boolean;
  @Column('integer') absences!: number;
  @Column('integer') withinDays!: number;
  @Column('integer') forDays!: number;
}
