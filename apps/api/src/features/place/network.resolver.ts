import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { NetworkType } from './network.type.ts';
import { PlaceReader } from './place.reader.ts';
import { EVERY_PLACE } from './places-where.ts';

@Resolver(() => NetworkType)
export class NetworkResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly places: PlaceReader,
  ) {}

  @Query(() => NetworkType)
  @Access('public')
  async network(): Promise<NetworkType> {
    const { networkName: name, demo, mapStyleUrl } = this.config;
    return { name, demo, mapStyleUrl, placeCount: await this.places.count(EVERY_PLACE), serverTime: this.clock.now() };
  }
}
