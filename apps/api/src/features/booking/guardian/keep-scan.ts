import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { readUpload, type UploadRefusal, type UploadRules } from '../../../platform/upload/read-upload.ts';
import { Refused } from '../refused.type.ts';
import { RecordPaper } from './record-paper.ts';

/** A page, scanned or photographed. */
export const SCAN_RULES: UploadRules = { allowed: ['PDF', 'JPEG', 'PNG', 'WEBP'], maxBytes: 10_000_000 };

/** Keeps a picture of a guardian's paper, and with it that the paper was seen: both, or neither. */
@Injectable()
export class KeepScan {
  constructor(
    private readonly files: FileStore,
    private readonly papers: RecordPaper,
  ) {}

  async run(accountId: string, bookingId: string, source: AsyncIterable<Uint8Array>, from: RequestContext): Promise<null | UploadRefusal | Refused> {
    const read = await readUpload(source, SCAN_RULES);
    if (!read.ok) return read.refusal;
    const scanId = await this.files.put(read.value.bytes, 'guardian_consent.scan_id');
    try {
      const recorded = await this.papers.run(accountId, bookingId, from, { scanId, scanKind: read.value.kind });
      if (!(recorded instanceof Refused)) return null;
      await this.files.remove(scanId);
      return recorded;
    } catch (error) {
      await this.files.remove(scanId);
      throw error;
    }
  }
}
