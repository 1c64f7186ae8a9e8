import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module.ts';
import { APPLICATIONS } from './application/application.providers.ts';
import { CopyController } from './application/copy.controller.ts';
import { PieceController } from './pieces/piece.controller.ts';
import { PIECES } from './pieces/pieces.providers.ts';
import { UploadController } from './pieces/upload.controller.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

/** Labels: what they ask for, and the files by which places ask for them, with their pieces. */
@Module({
  imports: [PlaceModule],
  controllers: [CopyController, PieceController, UploadController],
  providers: [ProgrammeReader, ProgrammeResolver, ...APPLICATIONS, ...PIECES],
})
export class LabelModule {}
