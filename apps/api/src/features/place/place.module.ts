import { Module } from '@nestjs/common';
import { CommuneReader } from './commune.reader.ts';
import { LegalNoticeResolver } from './legal-notice.resolver.ts';
import { LocationReader } from './location.reader.ts';
import { LocationResolver } from './location.resolver.ts';
import { NetworkResolver } from './network.resolver.ts';
import { OpeningHoursReader } from './opening-hours.reader.ts';
import { PlaceClosuresReader } from './place-closures.reader.ts';
import { PlaceOpeningResolver } from './place-opening.resolver.ts';
import { PlaceReader } from './place.reader.ts';
import { PlaceConnectionResolver, PlaceResolver } from './place.resolver.ts';

@Module({
  providers: [CommuneReader, LegalNoticeResolver, LocationReader, LocationResolver, NetworkResolver, OpeningHoursReader, PlaceClosuresReader, PlaceConnectionResolver, PlaceOpeningResolver, PlaceReader, PlaceResolver],
  exports: [LocationReader, OpeningHoursReader, PlaceReader],
})
export class PlaceModule {}
