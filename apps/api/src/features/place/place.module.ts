import { Module } from '@nestjs/common';
import { CommuneReader } from './commune.reader.ts';
import { ChangeKiosks } from './kiosk/change-kiosks.ts';
import { DeviceReader } from './kiosk/device.reader.ts';
import { KioskDeviceResolver } from './kiosk/device.resolver.ts';
import { KioskReader } from './kiosk/kiosk.reader.ts';
import { KioskStore } from './kiosk/kiosk.store.ts';
import { KiosksResolver } from './kiosk/kiosks.resolver.ts';
import { OpenKioskSession } from './kiosk/open-kiosk-session.ts';
import { PairKiosk } from './kiosk/pair-kiosk.ts';
import { SetKioskPin } from './kiosk/set-kiosk-pin.ts';
import { ShowDevice } from './kiosk/show-device.ts';
import { ShowKiosks } from './kiosk/show-kiosks.ts';
import { SlowGuessing } from './kiosk/slow-guessing.ts';
import { TeamKiosksReader } from './kiosk/team-kiosks.reader.ts';
import { LegalNoticeResolver } from './legal-notice.resolver.ts';
import { LocationReader } from './location.reader.ts';
import { LocationResolver } from './location.resolver.ts';
import { NetworkResolver } from './network.resolver.ts';
import { ChangePage } from './page/change-page.ts';
import { PageReader } from './page/page.reader.ts';
import { PagePlaceResolver, PageRefusedResolver, PageResolver, PlaceAccessResolver } from './page/page.resolver.ts';
import { PageStore } from './page/page.store.ts';
import { PublishPlace } from './page/publish-place.ts';
import { ShowPage } from './page/show-page.ts';
import { ArrangePhotos } from './photo/arrange-photos.ts';
import { KeepPlacePhoto, PhotoKeeping } from './photo/keep-place-photo.ts';
import { PlacePhotoController } from './photo/place-photo.controller.ts';
import { PlacePhotoReader } from './photo/place-photo.reader.ts';
import { PlacePhotoStore } from './photo/place-photo.store.ts';
import { PlacePhotosResolver } from './photo/place-photos.resolver.ts';
import { OpeningHoursReader } from './opening-hours.reader.ts';
import { PlaceClosuresReader } from './place-closures.reader.ts';
import { PlaceOpeningResolver } from './place-opening.resolver.ts';
import { PlaceReader } from './place.reader.ts';
import { PlaceConnectionResolver, PlaceResolver } from './place.resolver.ts';

const PAGE = [ChangePage, PagePlaceResolver, PageReader, PageRefusedResolver, PageResolver, PageStore, PlaceAccessResolver, PublishPlace, ShowPage];
const KIOSKS = [ChangeKiosks, DeviceReader, KioskDeviceResolver, KioskReader, KiosksResolver, KioskStore, OpenKioskSession, PairKiosk, SetKioskPin, ShowDevice, ShowKiosks, SlowGuessing, TeamKiosksReader];
const PHOTOS = [ArrangePhotos, KeepPlacePhoto, PhotoKeeping, PlacePhotoReader, PlacePhotosResolver, PlacePhotoStore];

@Module({
  controllers: [PlacePhotoController],
  providers: [...PAGE, ...PHOTOS, ...KIOSKS, CommuneReader, LegalNoticeResolver, LocationReader, LocationResolver, NetworkResolver, OpeningHoursReader, PlaceClosuresReader, PlaceConnectionResolver, PlaceOpeningResolver, PlaceReader, PlaceResolver],
  exports: [KioskReader, LocationReader, OpeningHoursReader, PlaceReader],
})
export class PlaceModule {}
