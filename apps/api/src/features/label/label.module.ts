import { Module } from '@nestjs/common';
import { LabelImportModule } from './import/label-import.module.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

/** Labels: what they ask for, and those that were given. */
@Module({
  imports: [LabelImportModule],
  providers: [
    ProgrammeReader,
    ProgrammeResolver,
  ],
})
export class LabelModule {}
