import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttendanceSignatureEntity } from './attendance-signature.entity.ts';
import { SignatureConfirmationEntity } from './signature-confirmation.entity.ts';

/** Adds entries, and that somebody vouched for one; neither is ever changed. */
@Injectable()
export class SigningStore {
  async add(manager: EntityManager, entry: AttendanceSignatureEntity): Promise<void> {
    await manager.insert(AttendanceSignatureEntity, entry);
  }

  /** Takes the place for the length of the transaction, as every writer at a place does. */
  async takePlace(manager: EntityManager, placeId: string): Promise<void> {
    await manager.query('SELECT 1 FROM place WHERE id = $1 FOR NO KEY UPDATE', [placeId]);
  }

  /** False where somebody vouched for it before: theirs stands. */
  async confirm(manager: EntityManager, confirmation: SignatureConfirmationEntity): Promise<boolean> {
    const answer = await manager.createQueryBuilder().insert().into(SignatureConfirmationEntity).values({ ...confirmation }).orIgnore().returning('signature_id').execute();
    return (answer.raw as unknown[]).length > 0;
  }
}
