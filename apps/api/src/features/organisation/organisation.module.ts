import { Module } from '@nestjs/common';
import { AgreementsReader } from './agreements/agreements.reader.ts';
import { AgreementsResolver } from './agreements/agreements.resolver.ts';
import { AgreementsStore } from './agreements/agreements.store.ts';
import { AnswerAgreement } from './agreements/answer-agreement.ts';
import { ShowAgreements } from './agreements/show-agreements.ts';
import { WriteAgreement } from './agreements/write-agreement.ts';
import { COHORT_CONTROLLERS, COHORTS } from './cohorts/cohorts.providers.ts';
import { CohortReader } from './cohorts/cohort.reader.ts';
import { DecideOnOrganisation } from './decide-on-organisation.ts';
import { MembersReader } from './members/members.reader.ts';
import { MembersResolver } from './members/members.resolver.ts';
import { OrganisationReader } from './organisation.reader.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { OrganisationStore } from './organisation.store.ts';
import { PromiseOrganisationMail } from './promise-organisation-mail.ts';
import { WriteOrganisation } from './write-organisation.ts';

const AGREEMENTS = [AgreementsReader, AgreementsResolver, AgreementsStore, AnswerAgreement, ShowAgreements, WriteAgreement];
const MEMBERS = [MembersReader, MembersResolver];

/** Who brings groups, on what terms, and whom. */
@Module({ controllers: COHORT_CONTROLLERS, providers: [...AGREEMENTS, ...COHORTS, ...MEMBERS, DecideOnOrganisation, OrganisationReader, OrganisationResolver, OrganisationStore, PromiseOrganisationMail, WriteOrganisation], exports: [CohortReader, OrganisationReader] })
export class OrganisationModule {}
