import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.ts';
import { FleetModule, ToldByKiosk } from '../fleet/fleet.module.ts';
import { PlaceModule } from '../place/place.module.ts';
import { SeenByKiosk, VisitModule } from '../visit/visit.module.ts';
import { AnomalyStore } from './anomaly.store.ts';
import { BookingEffect, PresenceWriting } from './booking-effect.ts';
import { HeadsetSessionStore } from './headset-session.store.ts';
import { KeepPictures } from './keep-pictures.ts';
import { KIOSK_EFFECTS, type KioskEffect } from './kiosk-effect.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { KioskLogStore } from './kiosk-log.store.ts';
import { Seating, UnitLives } from './kiosk-ports.ts';
import { KioskEventsResolver } from './kiosk.resolver.ts';
import { Receiving, ReceiveEvents } from './receive-events.ts';
import { SeenVisitReader } from './seen-visit.reader.ts';
import { SeenVisitStore } from './seen-visit.store.ts';
import { ShowSnapshot } from './show-snapshot.ts';
import { SnapshotReader } from './snapshot.reader.ts';
import { SyncKioskEvents, SyncWriting } from './sync-kiosk-events.ts';
import { TellTeam } from './tell-team.ts';
import { HandlingWriting, UnitEffect } from './unit-effect.ts';

const PORTS = [
  { provide: Seating, useExisting: SeenByKiosk },
  { provide: UnitLives, useExisting: ToldByKiosk },
];
const LOG = [AnomalyStore, HeadsetSessionStore, KioskLogReader, KioskLogStore, SeenVisitReader, SeenVisitStore, SnapshotReader];
/** In this order: who was seen first is asked by what was handed out. */
const EFFECTS = [BookingEffect, UnitEffect, { provide: KIOSK_EFFECTS, useFactory: (...effects: readonly KioskEffect[]) => effects, inject: [BookingEffect, UnitEffect] }];
const WRITING = [HandlingWriting, KeepPictures, PresenceWriting, ReceiveEvents, Receiving, SyncKioskEvents, SyncWriting, TellTeam];

@Module({ imports: [BookingModule, FleetModule, PlaceModule, VisitModule], providers: [...PORTS, ...LOG, ...EFFECTS, ...WRITING, ShowSnapshot, KioskEventsResolver] })
export class KioskModule {}
