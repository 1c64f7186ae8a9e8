import { Module } from '@nestjs/common';
import { DraftProgramme } from './editing/draft-programme.ts';
import { EditingResolver } from './editing/editing.resolver.ts';
import { ProgrammeEditReader } from './editing/programme-edit.reader.ts';
import { ProgrammeStore } from './editing/programme.store.ts';
import { PublishProgramme } from './editing/publish-programme.ts';
import { WriteDraft } from './editing/write-draft.ts';
import { ProgrammeReader } from './programmes/programme.reader.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';

const EDITING = [ProgrammeEditReader, ProgrammeStore, DraftProgramme, WriteDraft, PublishProgramme, EditingResolver];

/** Labels: what they ask for, and how it is written. */
@Module({ providers: [ProgrammeReader, ProgrammeResolver, ...EDITING] })
export class LabelModule {}
