import { Module } from '@nestjs/common';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

/** Labels: what they ask for. */
@Module({ providers: [ProgrammeReader, ProgrammeResolver] })
export class LabelModule {}
