import { PLACE_PHOTO_WIDTHS, PLACE_PHOTOS_MOST } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { readUpload, type UploadRefusal, type UploadRules } from '../../../platform/upload/read-upload.ts';
import { pictureInWidths } from '../../../platform/upload/shrink-picture.ts';
import { PlacePhotoReader } from './place-photo.reader.ts';
import { PlacePhotoStore } from './place-photo.store.ts';

export const PLACE_PHOTO_RULES: UploadRules = { allowed: ['JPEG', 'PNG', 'WEBP'], maxBytes: 15_000_000 };

export type PlacePhotoRefusal = UploadRefusal | 'PLACE_UNKNOWN' | 'TOO_MANY';

export interface PhotoWish {
  readonly placeId: string;
  readonly requestKey: string;
  readonly alternativeFr: string;
  readonly alternativeEn: string | null;
}

/** What a picture is made smaller and kept with. */
@Injectable()
export class PhotoKeeping {
  constructor(
    readonly files: FileStore,
    readonly store: PlacePhotoStore,
    readonly audit: AuditLog,
  ) {}
}

/** Keeps a picture of a place in three widths, with what it shows in words: all, or nothing. */
@Injectable()
export class KeepPlacePhoto {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: PlacePhotoReader,
    private readonly keeping: PhotoKeeping,
  ) {}

  async run(accountId: string, wish: PhotoWish, source: AsyncIterable<Uint8Array>, from: RequestContext): Promise<{ readonly photoId: string } | PlacePhotoRefusal> {
    const { files } = this.keeping;
    if (!(await this.reader.mayAdd(accountId, wish.placeId))) return 'PLACE_UNKNOWN';
    const read = await readUpload(source, PLACE_PHOTO_RULES);
    if (!read.ok) return read.refusal;
    const picture = await pictureInWidths(read.value.bytes, PLACE_PHOTO_WIDTHS);
    if (picture === null) return 'KIND_NOT_ALLOWED';
    const [small, medium, large] = picture.renditions;
    if (small === undefined || medium === undefined || large === undefined) throw new Error('A width is missing.');
    const kept: string[] = [];
    let outcome: { readonly photoId: string } | PlacePhotoRefusal | null = null;
    const photoId = newId();
    try {
      const smallId = await files.put(small, 'place_photo.small_file_id');
      kept.push(smallId);
      const mediumId = await files.put(medium, 'place_photo.medium_file_id');
      kept.push(mediumId);
      const largeId = await files.put(large, 'place_photo.large_file_id');
      kept.push(largeId);
      outcome = await this.record(accountId, { ...wish, id: photoId, files: [smallId, mediumId, largeId], width: picture.width, height: picture.height }, from);
      return outcome;
    } finally {
      // Sent twice, one too many, or broken off: what no row names is not left lying.
      if (outcome === null || typeof outcome !== 'object' || outcome.photoId !== photoId) for (const file of kept) await files.remove(file);
    }
  }

  private async record(accountId: string, photo: Parameters<PlacePhotoStore['add']>[1], from: RequestContext): Promise<{ readonly photoId: string } | PlacePhotoRefusal> {
    const { store, audit } = this.keeping;
    const { placeId, requestKey } = photo;
    return this.database.transaction(async (manager) => {
      if (!(await store.take(manager, accountId, placeId))) return 'PLACE_UNKNOWN';
      const earlier = await store.earlier(manager, placeId, requestKey);
      if (earlier !== null) return { photoId: earlier };
      const ids = await store.ids(manager, placeId);
      if (ids.length >= PLACE_PHOTOS_MOST) return 'TOO_MANY';
      await store.add(manager, photo, ids.length, this.clock.now());
      await store.order(manager, placeId, [...ids, photo.id]);
      await audit.record(manager, { act: 'PLACE_PHOTOS_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, change: 'ADDED' }, from });
      return { photoId: photo.id };
    });
  }
}
