import type { AttendanceKept, AttendanceNoter } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { AttendanceFactEntity } from './attendance-fact.entity.ts';

export interface Noting {
  readonly placeId: string;
  readonly bookingId: string;
  readonly reason: string | null;
  readonly notedAs: AttendanceNoter;
  readonly notedBy: string | null;
  readonly notedAt: Date;
  readonly requestKey: string;
}

/** Adds what was noted; one statement, however many. */
@Injectable()
export class AttendanceStore {
  async add(manager: EntityManager, kept: readonly (AttendanceKept & { readonly cohortId: string })[], noting: Noting): Promise<void> {
    await manager.insert(AttendanceFactEntity, kept.map(({ present, ...half }) => ({ ...noting, ...half, id: newId(), presentFrom: present?.start ?? null, presentUntil: present?.end ?? null })));
  }

  /** Adds one, unless its request has before. */
  async addOnce(manager: EntityManager, { present, ...half }: AttendanceKept & { readonly cohortId: string }, noting: Noting): Promise<void> {
    await manager.createQueryBuilder().insert().into(AttendanceFactEntity).values({ ...noting, ...half, id: newId(), presentFrom: present?.start ?? null, presentUntil: present?.end ?? null }).orIgnore().execute();
  }
}
