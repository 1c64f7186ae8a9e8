import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { DeviceReader, type KioskPlaceRow } from './device.reader.ts';
import type { KioskPlaceType, KioskSelfType } from './device.type.ts';

/** What a device is told of itself and of where it stands. */
@Injectable()
export class ShowDevice {
  constructor(
    private readonly reader: DeviceReader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  place(place: KioskPlaceRow): KioskPlaceType {
    return { ...place, demo: this.config.demo };
  }

  async self(kioskId: string, placeId: string): Promise<KioskSelfType> {
    const { name, place } = await this.reader.self(kioskId, placeId);
    return { kioskId, name, place: this.place(place), serverTime: this.clock.now() };
  }
}
