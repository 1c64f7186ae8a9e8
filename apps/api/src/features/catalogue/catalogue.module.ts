import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { BrowseReader } from './browse/browse.reader.ts';
import { CatalogueResolver } from './browse/catalogue.resolver.ts';
import { ShowCatalogue } from './browse/show-catalogue.ts';
import { CatalogueReader } from './catalogue.reader.ts';
import { AnswerInstall } from './install/answer-install.ts';
import { InstallReader } from './install/install.reader.ts';
import { InstallResolver } from './install/install.resolver.ts';
import { InstallStore } from './install/install.store.ts';
import { PromiseInstallMail } from './install/promise-install-mail.ts';
import { RequestInstall } from './install/request-install.ts';
import { ShowInstalls } from './install/show-installs.ts';
import { ChangeModel } from './models/change-model.ts';
import { ModelsReader } from './models/models.reader.ts';
import { ModelsResolver } from './models/models.resolver.ts';
import { ModuleResolver } from './module.resolver.ts';
import { PathwayReader } from './pathways/pathway.reader.ts';
import { PathwayResolver, PathwayStepResolver } from './pathways/pathway.resolver.ts';
import { PublishNotice } from './safety/publish-notice.ts';
import { SafetyNoticeReader } from './safety/safety-notice.reader.ts';
import { SafetyResolver } from './safety/safety.resolver.ts';

const INSTALLS = [AnswerInstall, InstallReader, InstallResolver, InstallStore, PromiseInstallMail, RequestInstall, ShowInstalls];
/** What the kiosk's hand-out stands on. */
const HAND_OUT = [ChangeModel, ModelsReader, ModelsResolver, PublishNotice, SafetyNoticeReader, SafetyResolver];

/** What can be learned, on what, in which order; and what places are asked to install. */
@Module({
  imports: [OrganisationModule],
  providers: [...INSTALLS, ...HAND_OUT, BrowseReader, CatalogueReader, CatalogueResolver, ModuleResolver, PathwayReader, PathwayResolver, PathwayStepResolver, ShowCatalogue],
  exports: [CatalogueReader, SafetyNoticeReader],
})
export class CatalogueModule {}
