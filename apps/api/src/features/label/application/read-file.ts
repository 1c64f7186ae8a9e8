import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { ApplicationReader } from './application.reader.ts';
import type { LabelApplicationType } from './application.type.ts';
import { ShowFile } from './show-file.ts';
import { typeOfFile } from './type-of-file.ts';

/** Files as they are shown. */
@Injectable()
export class ReadFile {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly show: ShowFile,
    private readonly clock: Clock,
  ) {}

  async shown(accountId: string, placeId: string, id: string): Promise<LabelApplicationType> {
    const file = await this.maybe(accountId, placeId, id);
    if (file === null) throw new Error('A file that was just changed is gone.');
    return file;
  }

  /** Null for who may not read it. */
  async maybe(accountId: string, placeId: string, id: string): Promise<LabelApplicationType | null> {
    const row = await this.reader.file(accountId, placeId, id);
    return row && typeOfFile(this.show.of(row, this.clock.now()));
  }

  /** The files of a place that the account may read, the newest first. */
  async ofPlace(accountId: string, placeId: string): Promise<readonly LabelApplicationType[]> {
    return (await this.reader.ofPlace(accountId, placeId)).map((row) => typeOfFile(this.show.of(row, this.clock.now())));
  }
}
