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
import { ModuleResolver } from './module.resolver.ts';
import { PathwayReader } from './pathways/pathway.reader.ts';
import { PathwayResolver, PathwayStepResolver } from './pathways/pathway.resolver.ts';

const INSTALLS = [AnswerInstall, InstallReader, InstallResolver, InstallStore, PromiseInstallMail, RequestInstall, ShowInstalls];

/** What can be learned, on what, in which order; and what places are asked to install. */
@Module({
  imports: [OrganisationModule],
  providers: [...INSTALLS, BrowseReader, CatalogueReader, CatalogueResolver, ModuleResolver, PathwayReader, PathwayResolver, PathwayStepResolver, ShowCatalogue],
  exports: [CatalogueReader],
})
export class CatalogueModule {}
