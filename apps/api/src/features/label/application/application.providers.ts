import { ActOnFile, FileWriting } from './act-on-file.ts';
import { ActStore } from './act.store.ts';
import { ApplicationReader } from './application.reader.ts';
import { ApplicationProgrammeResolver, ApplicationResolver, PlaceLabelsResolver } from './application.resolver.ts';
import { ApplicationStore } from './application.store.ts';
import { FileActsResolver } from './file-acts.resolver.ts';
import { LiveFactsReader } from './live-facts.reader.ts';
import { MakeCopy } from './make-copy.ts';
import { MoveVersion } from './move-version.ts';
import { OpenApplication } from './open-application.ts';
import { PromiseLabelMail } from './promise-label-mail.ts';
import { ReadFile } from './read-file.ts';
import { SaveAnswers } from './save-answers.ts';
import { ShowFile } from './show-file.ts';
import { WriteMessage } from './write-message.ts';

/** What files of labels are made of. */
export const APPLICATIONS = [
  ActOnFile, ActStore, ApplicationProgrammeResolver, ApplicationReader, ApplicationResolver, ApplicationStore, FileActsResolver, FileWriting, LiveFactsReader, MakeCopy, MoveVersion, OpenApplication, PlaceLabelsResolver, PromiseLabelMail,
  ReadFile, SaveAnswers, ShowFile, WriteMessage,
];
