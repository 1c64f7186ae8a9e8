import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module.ts';
import { APPLICATIONS } from './application/application.providers.ts';
import { CopyController } from './application/copy.controller.ts';
import { CertificateController } from './certificate/certificate.controller.ts';
import { WriteCertificate } from './certificate/write-certificate.ts';
import { DraftProgramme } from './editing/draft-programme.ts';
import { EditingResolver } from './editing/editing.resolver.ts';
import { ProgrammeEditReader } from './editing/programme-edit.reader.ts';
import { ProgrammeStore } from './editing/programme.store.ts';
import { PublishProgramme } from './editing/publish-programme.ts';
import { WriteDraft } from './editing/write-draft.ts';
import { DecideLabelRow } from './import/decide-label-row.ts';
import { LabelImportModule } from './import/label-import.module.ts';
import { LabelRowsReader } from './import/label-rows.reader.ts';
import { LabelRowsResolver } from './import/label-rows.resolver.ts';
import { PieceController } from './pieces/piece.controller.ts';
import { PIECES } from './pieces/pieces.providers.ts';
import { UploadController } from './pieces/upload.controller.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';
import { OpenRegisterController } from './register/open-register.controller.ts';
import { WriteOpenRegister } from './register/open-register.ts';
import { RegisterReader } from './register/register.reader.ts';
import { PlaceLabelsResolver, RegisterResolver } from './register/register.resolver.ts';

const EDITING = [ProgrammeEditReader, ProgrammeStore, DraftProgramme, WriteDraft, PublishProgramme, EditingResolver];
const REGISTER = [DecideLabelRow, LabelRowsReader, LabelRowsResolver, RegisterReader, RegisterResolver, PlaceLabelsResolver, WriteOpenRegister, WriteCertificate];

/** Labels: what they ask for and how it is written, the files by which places ask for them, with their pieces, and those that were given. */
@Module({
  imports: [LabelImportModule, PlaceModule],
  controllers: [CertificateController, CopyController, OpenRegisterController, PieceController, UploadController],
  providers: [ProgrammeReader, ProgrammeResolver, ...EDITING, ...APPLICATIONS, ...PIECES, ...REGISTER],
})
export class LabelModule {}
