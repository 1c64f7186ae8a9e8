import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const MESSAGE_SIDES = ['PLACE', 'NETWORK'] as const;
/** Who speaks: the place, or the network. */
export type MessageSide = (typeof MESSAGE_SIDES)[number];

/** What place and network write to each other about a file. */
@Entity('label_message')
@Unique('label_message_once', ['placeId', 'applicationId', 'requestKey'])
@Check('label_message_side', `side IN ('PLACE', 'NETWORK')`)
@Check('label_message_text', 'length(text) BETWEEN 1 AND 4000')
@Index('label_message_by_time', ['placeId', 'applicationId', 'sentAt', 'id'])
@Index('label_message_by_author', ['authorId'], { where: 'author_id IS NOT NULL' })
export class MessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_message_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_message_pk' }) applicationId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_message_pk' }) id!: string;
  @Column('text') side!: MessageSide;
  @Column('uuid', { nullable: true }) authorId!: string | null;
  @Column('text') text!: string;
  @Column('timestamptz') sentAt!: Date;
  @Column('text') requestKey!: string;
}
