import type { ProgrammeDraft } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { ProgrammeEntity } from '../programmes/programme.entity.ts';
import { ProgrammeVersionEntity } from '../programmes/programme-version.entity.ts';

const columnsOf = ({ name, purpose, grid, rules }: ProgrammeDraft) => ({ nameFr: name.fr, nameEn: name.en, purposeFr: purpose.fr, purposeEn: purpose.en, grid, rules });
type Version = { readonly programmeId: string; readonly number: number };

/** Writes programmes and their versions; every method runs in the caller's transaction. */
@Injectable()
export class ProgrammeStore {
  async insert(manager: EntityManager, code: string, now: Date): Promise<string> {
    const id = newId();
    await manager.insert(ProgrammeEntity, { id, code, createdAt: now });
    return id;
  }

  async begin(manager: EntityManager, { programmeId, number }: Version, content: ProgrammeDraft, requestKey: string, now: Date): Promise<void> {
    await manager.insert(ProgrammeVersionEntity, { programmeId, number, state: 'DRAFT', ...columnsOf(content), revision: 1, requestKey, changedAt: now, publishedAt: null, retiredAt: null });
  }

  async write(manager: EntityManager, { programmeId, number }: Version, content: ProgrammeDraft, revision: number, now: Date): Promise<void> {
    await manager.update(ProgrammeVersionEntity, { programmeId, number, state: 'DRAFT' }, { ...columnsOf(content), revision, changedAt: now });
  }

  async publish(manager: EntityManager, { programmeId, number }: Version, now: Date): Promise<void> {
    await manager.update(ProgrammeVersionEntity, { programmeId, number, state: 'DRAFT' }, { state: 'PUBLISHED', publishedAt: now });
  }

  async retire(manager: EntityManager, { programmeId, number }: Version, now: Date): Promise<void> {
    await manager.update(ProgrammeVersionEntity, { programmeId, number, state: 'PUBLISHED' }, { state: 'RETIRED', retiredAt: now });
  }

  async remove(manager: EntityManager, { programmeId, number }: Version, isLast: boolean): Promise<void> {
    await manager.delete(ProgrammeVersionEntity, { programmeId, number, state: 'DRAFT' });
    if (isLast) await manager.delete(ProgrammeEntity, { id: programmeId });
  }
}
