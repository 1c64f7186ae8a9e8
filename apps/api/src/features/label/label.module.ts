import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module.ts';
import { APPLICATIONS } from './application/application.providers.ts';
import { CopyController } from './application/copy.controller.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

/** Labels: what they ask for, and the files by which places ask for them. */
@Module({
  imports: [PlaceModule],
  controllers: [CopyController],
  providers: [ProgrammeReader, ProgrammeResolver, ...APPLICATIONS],
})
export class LabelModule {}
