import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { AddUnits } from './add-units.ts';
import { ChangeDetails } from './change-details.ts';
import { ChangeUnits, UnitWriting } from './change-units.ts';
import { FleetReader } from './fleet.reader.ts';
import { FleetRequestStore } from './fleet-request.store.ts';
import { FleetResolver } from './fleet.resolver.ts';
import { InOneGo } from './in-one-go.ts';
import { IncidentResolver } from './incident.resolver.ts';
import { IncidentStore } from './incident.store.ts';
import { ImportUnits } from './inventory/import-units.ts';
import { InventoryController } from './inventory/inventory.controller.ts';
import { InventoryReader } from './inventory/inventory.reader.ts';
import { InventoryResolver } from './inventory/inventory.resolver.ts';
import { WriteList } from './inventory/write-list.ts';
import { KeepPhoto } from './keep-photo.ts';
import { LabelController } from './labels/label.controller.ts';
import { LabelReader } from './labels/label.reader.ts';
import { PrintLabels } from './labels/print-labels.ts';
import { MaintainUnits } from './maintain-units.ts';
import { MaintenanceStore } from './maintenance.store.ts';
import { PhotoController } from './photo.controller.ts';
import { PhotoReader } from './photo.reader.ts';
import { PreviewOutage } from './preview-outage.ts';
import { ReassignBookings } from './reassign-bookings.ts';
import { ReassignStore } from './reassign.store.ts';
import { ReportIncident } from './report-incident.ts';
import { SendUnits } from './send-units.ts';
import { ShowUnits } from './show-units.ts';
import { ToldByKiosk } from './told-by-kiosk.ts';
import { TransitStore } from './transit.store.ts';
import { UnitCareResolver } from './unit-care.resolver.ts';
import { UnitDetailsStore } from './unit-details.store.ts';
import { UnitOwnershipResolver } from './unit-ownership.resolver.ts';
import { UnitStore } from './unit.store.ts';

const STORES = [FleetRequestStore, IncidentStore, MaintenanceStore, ReassignStore, TransitStore, UnitDetailsStore, UnitStore];
const FILES = [ImportUnits, InventoryReader, InventoryResolver, LabelReader, PrintLabels, WriteList];
const ACTS = [AddUnits, ChangeDetails, ChangeUnits, InOneGo, KeepPhoto, MaintainUnits, PreviewOutage, ReassignBookings, ReportIncident, SendUnits, ToldByKiosk, UnitWriting];

@Module({
  imports: [BookingModule, CatalogueModule],
  controllers: [InventoryController, LabelController, PhotoController],
  exports: [ToldByKiosk],
  providers: [...STORES, ...ACTS, ...FILES, FleetReader, PhotoReader, ShowUnits, FleetResolver, UnitCareResolver, UnitOwnershipResolver, IncidentResolver],
})
export class FleetModule {}

/** What follows for units from what kiosks saw; the feature of the kiosk names it by a port of its own. */
export { ToldByKiosk };
