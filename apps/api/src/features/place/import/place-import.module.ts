import { Module } from '@nestjs/common';
import { ImportPlaces } from './import-places.ts';

/** Importing places; stands on the platform alone, so that a command can run it without the rest of the product. */
@Module({ providers: [ImportPlaces], exports: [ImportPlaces] })
export class PlaceImportModule {}
