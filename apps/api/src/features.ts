import { AccountModule } from './features/account/account.module.ts';
import { IdentityModule } from './features/account/identity/identity.module.ts';
import { BookingModule } from './features/booking/booking.module.ts';
import { CatalogueModule } from './features/catalogue/catalogue.module.ts';
import { DemoModule } from './features/demo/demo.module.ts';
import { EquipmentModule } from './features/equipment/equipment.module.ts';
import { FleetModule } from './features/fleet/fleet.module.ts';
import { KioskModule } from './features/kiosk/kiosk.module.ts';
import { LabelModule } from './features/label/label.module.ts';
import { NoticeModule } from './features/notice/notice.module.ts';
import { OrganisationModule } from './features/organisation/organisation.module.ts';
import { PlaceModule } from './features/place/place.module.ts';
import { VisitModule } from './features/visit/visit.module.ts';

/** The product, feature by feature. */
export const FEATURES = [AccountModule, IdentityModule, OrganisationModule, PlaceModule, CatalogueModule, EquipmentModule, BookingModule, FleetModule, VisitModule, KioskModule, LabelModule, NoticeModule, DemoModule];
