import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of a password: argon2id, with its salt and its costs. */
@Entity('password')
export class PasswordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_pk' }) accountId!: string;
  @Column('text') hash!: string;
  @Column('timestamptz') changedAt!: Date;
}
