import { Module } from '@nestjs/common';
import { CertificateController } from './certificate/certificate.controller.ts';
import { WriteCertificate } from './certificate/write-certificate.ts';
import { DecideLabelRow } from './import/decide-label-row.ts';
import { LabelImportModule } from './import/label-import.module.ts';
import { LabelRowsReader } from './import/label-rows.reader.ts';
import { LabelRowsResolver } from './import/label-rows.resolver.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';
import { OpenRegisterController } from './register/open-register.controller.ts';
import { WriteOpenRegister } from './register/open-register.ts';
import { RegisterReader } from './register/register.reader.ts';
import { PlaceLabelsResolver, RegisterResolver } from './register/register.resolver.ts';

/** Labels: what they ask for, and those that were given. */
@Module({
  imports: [LabelImportModule],
  controllers: [CertificateController, OpenRegisterController],
  providers: [
    ProgrammeReader,
    ProgrammeResolver,
    DecideLabelRow,
    LabelRowsReader,
    LabelRowsResolver,
    RegisterReader,
    RegisterResolver,
    PlaceLabelsResolver,
    WriteOpenRegister,
    WriteCertificate,
  ],
})
export class LabelModule {}
