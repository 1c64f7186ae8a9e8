import { INCIDENT_PHOTOS_MOST } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { readUpload, type UploadRefusal, type UploadRules } from '../../platform/upload/read-upload.ts';
import { shrinkPicture } from '../../platform/upload/shrink-picture.ts';
import { IncidentStore } from './incident.store.ts';
import { PhotoReader } from './photo.reader.ts';

export const PHOTO_RULES: UploadRules = { allowed: ['JPEG', 'PNG', 'WEBP'], maxBytes: 15_000_000 };

export type PhotoRefusal = UploadRefusal | 'INCIDENT_UNKNOWN' | 'TOO_MANY';

/** Keeps a picture of an incident, made small, and with it what it shows in words: both, or neither. */
@Injectable()
export class KeepPhoto {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly reader: PhotoReader,
    private readonly store: IncidentStore,
  ) {}

  async run(accountId: string, incidentId: string, alternative: string, source: AsyncIterable<Uint8Array>): Promise<{ readonly fileId: string } | PhotoRefusal> {
    const incident = await this.reader.incident(accountId, incidentId);
    if (incident === null) return 'INCIDENT_UNKNOWN';
    const read = await readUpload(source, PHOTO_RULES);
    if (!read.ok) return read.refusal;
    const picture = await shrinkPicture(read.value.bytes);
    if (picture === null) return 'KIND_NOT_ALLOWED';
    const fileId = await this.files.put(picture, 'incident_photo.file_id');
    try {
      const kept = await this.database.transaction((manager) => this.store.addPhoto(manager, incident.placeId, incidentId, fileId, alternative, INCIDENT_PHOTOS_MOST, this.clock.now()));
      if (kept) return { fileId };
      await this.files.remove(fileId);
      return 'TOO_MANY';
    } catch (error) {
      await this.files.remove(fileId);
      throw error;
    }
  }
}
