import type { Grid, ProgrammeRules } from '@escale/domain';
import { choice, family, ifYes, number, piece, text, words, yesNo } from './build.ts';

/**
 * A regional label for third places. After the public criteria of the label of the région Grand Est (label-tiers-lieux.grandest.fr): open for three months, three days or thirty hours a week, several publics, two services
 * of eight, five families of commitments.
 */
export const REGIONAL_GRID: Grid = {
  threshold: 60,
  families: [
    family('ACTIVITIES', words('Activités et services', 'Activities and services'), 50,
      yesNo('OPEN_THREE_MONTHS', words('Le lieu est ouvert depuis au moins trois mois.', 'The place has been open for at least three months.'), 10, { mandatory: true }),
      number('SERVICES', words('Combien de ces services proposez-vous ?', 'How many of these services do you offer?'), 20, { unit: words('services', 'services'), most: 8, enough: 2 }, {
        mandatory: true, fact: 'SERVICES_OFFERED',
        help: words(
          'Comptez parmi : télétravail, travail partagé, atelier de fabrication, médiation numérique, médiation culturelle, rencontres et débats, transition écologique, convivialité.',
          'Count among: remote work, shared work, a workshop to make things, digital help, cultural events, meetings and debates, ecological transition, conviviality.',
        ),
      }),
      text('PUBLICS', words('Quels publics accueillez-vous, et comment ?', 'Whom do you welcome, and how?'), 10, 2_000),
    ),
    family('PREMISES', words('Moyens matériels', 'Premises'), 50,
      yesNo('STEP_FREE', words('On entre et on circule sans marche.', 'One enters and moves about without a step.'), 15, { fact: 'STEP_FREE' }),
      piece('ACCESS_REGISTER', words('Registre public d’accessibilité', 'Public register of accessibility'), 10, false, {
        mandatory: true, help: words('Il est obligatoire dans tout établissement recevant du public.', 'Every place open to the public must keep one.'),
      }),
      choice('HELD_BY', words('À quel titre occupez-vous les locaux ?', 'By what right do you use the premises?'), 0, [
        ['OWNED', words('Propriétaire', 'Owner')], ['LEASED', words('Bail', 'Lease')], ['LENT', words('Mise à disposition', 'Lent')],
      ]),
      piece('LEASE', words('Bail en cours', 'Current lease'), 5, true, { shownWhen: { match: 'ALL', tests: [{ criterion: 'HELD_BY', is: ['LEASED'] }] } }),
      piece('LENDING', words('Convention de mise à disposition', 'Agreement on the premises lent'), 5, true, { shownWhen: { match: 'ALL', tests: [{ criterion: 'HELD_BY', is: ['LENT'] }] } }),
    ),
    family('EQUIPMENT', words('Moyens techniques', 'Equipment'), 50,
      yesNo('INTERNET', words('L’accès à internet est ouvert à toutes les personnes accueillies.', 'Everybody who is welcome may use the internet.'), 10, { mandatory: true }),
      number('COMPUTERS', words('Combien d’ordinateurs sont en service ?', 'How many computers are in service?'), 10, { unit: words('ordinateurs', 'computers'), most: 500, enough: 2 }, { fact: 'COMPUTERS_IN_SERVICE' }),
    ),
    family('RUNNING', words('Fonctionnement et animation', 'How it is run'), 60,
      number('DAYS_OPEN', words('Combien de jours par semaine êtes-vous ouverts ?', 'How many days a week are you open?'), 20, { unit: words('jours', 'days'), most: 7, enough: 3 }, { mandatory: true, fact: 'DAYS_OPEN_PER_WEEK' }),
      number('HOURS_OPEN', words('Combien d’heures par semaine ?', 'How many hours a week?'), 15, { unit: words('heures', 'hours'), most: 168, enough: 30 }, { fact: 'HOURS_OPEN_PER_WEEK' }),
      yesNo('SOMEBODY_THERE', words('Une personne est présente pour accueillir pendant les heures d’ouverture.', 'Somebody is there to welcome people in opening hours.'), 15),
      piece('INSURANCE', words('Attestation d’assurance responsabilité civile', 'Certificate of liability insurance'), 10, true, { mandatory: true }),
      piece('SAFETY', words('Procès-verbal de la commission de sécurité, ou attestation', 'Report of the safety commission, or statement'), 10, true, {
        help: words('Pour un établissement de 5ᵉ catégorie sans sommeil, une attestation de l’exploitant suffit.', 'For a small place where nobody sleeps, a statement by whoever runs it is enough.'),
      }),
    ),
    family('TAKING_PART', words('Participation et développement', 'Taking part and growing'), null,
      yesNo('USERS_DECIDE', words('Les personnes qui viennent prennent part aux décisions.', 'Those who come take part in decisions.'), 10),
      text('HOW_DECIDE', words('Comment ?', 'How?'), 5, 1_500, { shownWhen: ifYes('USERS_DECIDE') }),
      text('MODEL', words('Comment le lieu vit-il, et comment vivra-t-il dans trois ans ?', 'What does the place live on, and what will it live on in three years?'), 10, 3_000),
    ),
  ],
};

export const REGIONAL_RULES: ProgrammeRules = {
  validityMonths: 36, renewalLeadDays: 180, answerWorkingDays: 40, resume: 'CONTINUE', silence: 'NONE', committee: true, quorum: 5, visitRequired: true, noticeDays: 30, reapplyMonths: 12, regions: [],
};
