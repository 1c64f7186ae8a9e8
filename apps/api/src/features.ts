import { BookingModule } from './features/booking/booking.module.ts';
import { CatalogueModule } from './features/catalogue/catalogue.module.ts';
import { EquipmentModule } from './features/equipment/equipment.module.ts';
import { PlaceModule } from './features/place/place.module.ts';

/** The product, feature by feature. */
export const FEATURES = [PlaceModule, CatalogueModule, EquipmentModule, BookingModule];
