import type { KioskEvent } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/storage/file-store.ts';
import { shrinkPicture } from '../../platform/upload/shrink-picture.ts';

/** Keeps the pictures that came with incidents, made small and without what cameras write into them. One that is no picture is left out: the incident counts without it. */
@Injectable()
export class KeepPictures {
  constructor(private readonly files: FileStore) {}

  /** The names they are kept under, by the event. What no row comes to name is swept. */
  async run(events: readonly KioskEvent[]): Promise<ReadonlyMap<string, string>> {
    const kept = new Map<string, string>();
    for (const { id, fact } of events) {
      if (fact.type !== 'INCIDENT_REPORTED' || fact.photo === null) continue;
      const picture = await shrinkPicture(Buffer.from(fact.photo.slice(fact.photo.indexOf(',') + 1), 'base64'));
      if (picture !== null) kept.set(id, await this.files.put(picture, 'incident_photo.file_id'));
    }
    return kept;
  }

  async forget(kept: ReadonlyMap<string, string>): Promise<void> {
    for (const fileId of kept.values()) await this.files.remove(fileId);
  }
}
