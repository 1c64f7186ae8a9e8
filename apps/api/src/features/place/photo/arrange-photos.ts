import { alternativeFault } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { PageRefused } from '../page/page-refused.ts';
import { PlacePhotoStore } from './place-photo.store.ts';

export interface PhotoWords {
  readonly placeId: string;
  readonly photoId: string;
  readonly alternativeFr: string;
  readonly alternativeEn: string | null;
}

/** What is to be seen, in both languages, or why a text does not say it; the English one may be left out. */
export function readAlternatives(fr: string, en: string | null): { readonly alternativeFr: string; readonly alternativeEn: string | null } | PageRefused {
  const english = en === null || en.trim() === '' ? null : en.trim();
  const [first, second] = [alternativeFault(fr), english === null ? null : alternativeFault(english)];
  if (first !== null) return new PageRefused(first, 'alternativeFr');
  return second === null ? { alternativeFr: fr.trim(), alternativeEn: english } : new PageRefused(second, 'alternativeEn');
}

/** Says, orders and removes the pictures of a place, for who manages it. Done again, each changes nothing. */
@Injectable()
export class ArrangePhotos {
  constructor(
    private readonly database: Database,
    private readonly store: PlacePhotoStore,
    private readonly audit: AuditLog,
  ) {}

  async describe({ placeId, photoId, alternativeFr, alternativeEn }: PhotoWords, accountId: string, from: RequestContext): Promise<PageRefused | null> {
    const words = readAlternatives(alternativeFr, alternativeEn);
    if (words instanceof PageRefused) return words;
    return this.on(placeId, accountId, 'DESCRIBED', from, async (manager, ids) => {
      if (!ids.includes(photoId)) return new PageRefused('PHOTO_UNKNOWN', 'photoId');
      await this.store.describe(manager, placeId, photoId, words.alternativeFr, words.alternativeEn);
      return null;
    });
  }

  async order(placeId: string, photoIds: readonly string[], accountId: string, from: RequestContext): Promise<PageRefused | null> {
    return this.on(placeId, accountId, 'ORDERED', from, async (manager, ids) => {
      if (photoIds.length !== ids.length || !ids.every((id) => photoIds.includes(id))) return new PageRefused('ORDER_INCOMPLETE', 'photoIds');
      await this.store.order(manager, placeId, photoIds);
      return null;
    });
  }

  async remove(placeId: string, photoId: string, accountId: string, from: RequestContext): Promise<PageRefused | null> {
    return this.on(placeId, accountId, 'REMOVED', from, async (manager) => {
      await this.store.remove(manager, placeId, photoId);
      return null;
    });
  }

  private async on(placeId: string, accountId: string, change: string, from: RequestContext, work: (manager: EntityManager, ids: readonly string[]) => Promise<PageRefused | null>): Promise<PageRefused | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.store.take(manager, accountId, placeId))) return new PageRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const refused = await work(manager, await this.store.ids(manager, placeId));
      if (refused === null) await this.audit.record(manager, { act: 'PLACE_PHOTOS_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, change }, from });
      return refused;
    });
  }
}
