import { Module } from '@nestjs/common';
import { ImportLabels } from './import-labels.ts';
import { LabelImportReader } from './label-import.reader.ts';
import { LabelImportStore } from './label-import.store.ts';

/** Reading registers of labels; stands on the platform alone, so that a command can run it without the rest of the product. */
@Module({ providers: [ImportLabels, LabelImportReader, LabelImportStore], exports: [ImportLabels, LabelImportReader, LabelImportStore] })
export class LabelImportModule {}
