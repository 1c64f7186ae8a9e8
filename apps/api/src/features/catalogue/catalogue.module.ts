import { Module } from '@nestjs/common';
import { CatalogueReader } from './catalogue.reader.ts';
import { ModuleResolver } from './module.resolver.ts';

@Module({ providers: [CatalogueReader, ModuleResolver], exports: [CatalogueReader] })
export class CatalogueModule {}
