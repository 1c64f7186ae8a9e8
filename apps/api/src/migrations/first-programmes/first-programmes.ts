import type { Grid, ProgrammeRules, Words } from '@escale/domain';
import { words } from './build.ts';
import { REGIONAL_GRID, REGIONAL_RULES } from './regional.ts';
import { TRAINING_GRID, TRAINING_RULES } from './training.ts';
import { VR_GRID, VR_RULES } from './vr-ready.ts';

export type FirstProgramme = { readonly code: string; readonly name: Words; readonly purpose: Words; readonly grid: Grid; readonly rules: ProgrammeRules };

/** The programmes that come with the product, from public criteria, as the migration writes them once; a network changes them in versions of its own. */
export const FIRST_PROGRAMMES: readonly FirstProgramme[] = [
  { code: 'TIERS_LIEU', name: words('Label tiers-lieu', 'Third place label'), purpose: words('Un lieu ouvert, à plusieurs usages, qui tient ce qu’il promet.', 'An open place of several uses that keeps what it promises.'), grid: REGIONAL_GRID, rules: REGIONAL_RULES },
  { code: 'FORMATION', name: words('Tiers-lieu de formation', 'Training third place'), purpose: words('Un tiers-lieu où l’on se forme, avec des acteurs de la formation.', 'A third place where people train, together with training actors.'), grid: TRAINING_GRID, rules: TRAINING_RULES },
  { code: 'PRET_VR', name: words('Prêt pour la réalité virtuelle', 'Ready for virtual reality'), purpose: words('En plus d’un autre label : prêter des casques sans risque, à tout le monde.', 'On top of another label: headsets lent safely, to everybody.'), grid: VR_GRID, rules: VR_RULES },
];
