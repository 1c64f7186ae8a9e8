import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobPayload } from '../jobs/handles-job.ts';
import { FileStore } from './file-store.ts';

/** Removes a file whose row is gone; done again, it finds nothing to do. */
@Injectable()
@HandlesJob('remove-file')
export class RemoveFile implements JobHandler {
  constructor(private readonly files: FileStore) {}

  async handle({ fileId }: JobPayload): Promise<void> {
    if (fileId === undefined) throw new Error('The payload names no file.');
    await this.files.remove(fileId);
  }
}
