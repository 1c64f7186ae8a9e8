import { In, type EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { PlaceEntity, type PlaceStatus } from '../place.entity.ts';
import { draftHash, keepsHours, mergePlace, newPlace } from './merge-place.ts';
import { type KeptField, keptFields } from './own-values.ts';
import type { PlaceDraft } from './place-draft.ts';
import { placeSlug, type Slugs } from './slug.ts';

export interface RowOutcome {
  readonly kind: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  readonly status: PlaceStatus;
  /** The place keeps its hours itself, and the file says others. */
  readonly keptHours?: boolean;
  /** What the place wrote itself, and the file says otherwise. */
  readonly kept?: readonly KeptField[];
}

export interface BatchFacts {
  readonly source: string;
  readonly slugs: Slugs;
  readonly now: Date;
  readonly dryRun: boolean;
}

/** Writes places in the transaction of `manager`, or only tells what would be written; one outcome per draft, in their order. */
export async function recordBatch(manager: EntityManager, drafts: readonly PlaceDraft[], facts: BatchFacts): Promise<readonly RowOutcome[]> {
  const { source, slugs, now, dryRun } = facts;
  const places = manager.getRepository(PlaceEntity);
  const known = await places.find({ where: { source, sourceId: In(drafts.map(({ sourceId }) => sourceId)) }, ...(dryRun ? {} : { lock: { mode: 'pessimistic_write' } }) });
  const bySourceId = new Map(known.map((place) => [place.sourceId, place]));
  const created: Partial<PlaceEntity>[] = [];
  const outcomes: RowOutcome[] = [];
  for (const draft of drafts) {
    const existing = bySourceId.get(draft.sourceId);
    if (existing === undefined) {
      const values = newPlace(draft);
      outcomes.push({ kind: 'CREATED', status: values.status });
      if (!dryRun) created.push({ ...values, id: newId(), source, slug: slugs.claim(placeSlug(draft.name, draft.communeName)), createdAt: now, updatedAt: now });
    } else if (existing.sourceHash === draftHash(draft)) {
      outcomes.push({ kind: 'UNCHANGED', status: existing.status, keptHours: keepsHours(existing, draft), kept: keptFields(existing, draft) });
    } else {
      const values = mergePlace(existing, draft);
      outcomes.push({ kind: 'UPDATED', status: values.status, keptHours: keepsHours(existing, draft), kept: keptFields(existing, draft) });
      if (!dryRun) await places.update({ id: existing.id }, { ...values, updatedAt: now });
    }
  }
  if (created.length > 0) await places.createQueryBuilder().insert().values(created).updateEntity(false).execute();
  return outcomes;
}
