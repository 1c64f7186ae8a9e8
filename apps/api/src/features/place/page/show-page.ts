import { publicationBlocks, readAccessDetails, wheelchairAccess } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { PlacePhotoReader } from '../photo/place-photo.reader.ts';
import type { PlacePageType } from './page.type.ts';
import { PageReader } from './page.reader.ts';

/** The page of a place as its team sees it. */
@Injectable()
export class ShowPage {
  constructor(
    private readonly reader: PageReader,
    private readonly photos: PlacePhotoReader,
    private readonly clock: Clock,
  ) {}

  /** Null for who is not of the team. */
  async run(accountId: string, placeId: string): Promise<PlacePageType | null> {
    const row = await this.reader.ofOwnPlace(accountId, placeId, this.clock.now());
    if (row === null) return null;
    const { version, mayChange, pivot, ownFields, comingBookings } = row;
    return { placeId, version, mayChange, pivot, ownFields, comingBookings, blocks: publicationBlocks(row), wheelchair: wheelchairAccess(readAccessDetails(row.accessDetails)), photos: await this.photos.ofPlace(placeId) };
  }
}
