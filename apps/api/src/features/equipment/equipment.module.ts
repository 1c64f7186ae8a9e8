import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { EquipmentReader } from './equipment.reader.ts';
import { EquipmentCountResolver, PlaceEquipmentResolver } from './place-equipment.resolver.ts';

@Module({ imports: [CatalogueModule], providers: [EquipmentReader, PlaceEquipmentResolver, EquipmentCountResolver], exports: [EquipmentReader] })
export class EquipmentModule {}
