import { CohortData } from './cohort-data.ts';
import { CohortListController } from './cohort-list.controller.ts';
import { CohortReader } from './cohort.reader.ts';
import { CohortStore } from './cohort.store.ts';
import { CohortWorkspaceReader } from './cohort-workspace.reader.ts';
import { CohortsResolver } from './cohorts.resolver.ts';
import { ExportCohort } from './export-cohort.ts';
import { ImportLearners } from './import-learners.ts';
import { LearnersResolver } from './learners.resolver.ts';
import { ShowCohorts } from './show-cohorts.ts';
import { WriteCohort } from './write-cohort.ts';
import { WriteLearner } from './write-learner.ts';

/** Groups of people an organisation trains. */
export const COHORTS = [CohortData, CohortReader, CohortStore, CohortWorkspaceReader, CohortsResolver, ExportCohort, ImportLearners, LearnersResolver, ShowCohorts, WriteCohort, WriteLearner];
export const COHORT_CONTROLLERS = [CohortListController];
