import type { Grid, ProgrammeRules } from '@escale/domain';
import { family, number, piece, text, words, yesNo } from './build.ts';

/**
 * A third place where people are trained, in the frame of *DEFFINOV Tiers-lieux*: a third place and a training actor together, who have existed for a year, one of whom answers for all; a balanced budget with
 * thirty per cent from elsewhere; what is made is shared.
 */
export const TRAINING_GRID: Grid = {
  threshold: 65,
  families: [
    family('TOGETHER', words('Le collectif', 'Who does it together'), 60,
      yesNo('WITH_TRAINER', words('Le collectif réunit au moins un tiers-lieu et un acteur de la formation.', 'A third place and a training actor do it together.'), 20, {
        mandatory: true, help: words('Acteur de la formation : organisme de formation, CFA, lycée professionnel, entreprise du numérique éducatif…', 'A training actor: a training organisation, a CFA, a vocational school, a company of educational technology…'),
      }),
      piece('COLLECTIVE_AGREEMENT', words('Convention entre les membres, qui nomme le chef de file', 'Agreement between the members, which names the one who answers'), 15, true, { mandatory: true }),
      yesNo('ONE_YEAR', words('Chaque membre existe depuis un an au moins.', 'Each member has existed for a year at least.'), 10, { mandatory: true }),
      piece('NDA', words('Récépissé de déclaration d’activité de l’acteur de formation', 'Receipt of the training actor’s declaration of activity'), 10, false, { mandatory: true }),
      piece('QUALIOPI', words('Certificat Qualiopi', 'Qualiopi certificate'), 10, true),
    ),
    family('TRAINING', words('La formation sur place', 'Training on site'), 60,
      text('PEDAGOGY', words('Comment apprend-on chez vous autrement qu’en salle de cours ?', 'How does one learn at your place otherwise than in a classroom?'), 20, 3_000),
      yesNo('REMOTE', words('Des formations à distance sont suivies depuis le lieu, avec quelqu’un à qui parler.', 'Distance courses are followed from the place, with somebody to talk to.'), 10),
      number('SESSIONS', words('Combien de séances par mois prévoyez-vous ?', 'How many sessions a month do you plan?'), 15, { unit: words('séances', 'sessions'), most: 5_000, enough: 8 }, { fact: 'SESSIONS_PER_MONTH' }),
      number('UNITS', words('Combien d’équipements réservables sont en service ?', 'How many units that can be booked are in service?'), 10, { unit: words('équipements', 'units'), most: 2_000, enough: 4 }, { fact: 'UNITS_IN_SERVICE' }),
      number('STAFF', words('Combien d’équivalents temps plein accompagnent les apprenants ?', 'How many full-time equivalents accompany learners?'), 15, { unit: words('équivalents temps plein', 'full-time equivalents'), most: 100, enough: 0.5 }),
    ),
    family('MONEY', words('Le budget', 'The budget'), 50,
      piece('BUDGET', words('Budget prévisionnel équilibré', 'Balanced budget'), 15, false, { mandatory: true, accepts: ['PDF', 'OFFICE'] }),
      number('COFUNDING', words('Quelle part vient d’autres financeurs ?', 'What share comes from other funders?'), 15, { unit: words('%', '%'), most: 100, enough: 30 }, {
        help: words('30 % au moins. Les locaux et le temps de travail apportés comptent. Aucun travail de construction n’est financé.', 'At least 30 %. Premises and working time brought in count. No building works are paid for.'),
      }),
    ),
    family('SHARING', words('Ce qui est partagé', 'What is shared'), 50,
      yesNo('SHARED', words('Les contenus produits sont mis à disposition du réseau, sous licence ouverte.', 'What is made is shared with the network, under an open licence.'), 15, { mandatory: true }),
      yesNo('REPORTS', words('Le collectif remet un bilan à mi-parcours et un bilan final.', 'A report is handed in half-way and at the end.'), 10, { mandatory: true }),
      piece('INSURANCE', words('Attestation d’assurance responsabilité civile', 'Certificate of liability insurance'), 10, true, { mandatory: true }),
    ),
  ],
};

export const TRAINING_RULES: ProgrammeRules = {
  validityMonths: 36, renewalLeadDays: 90, answerWorkingDays: 60, resume: 'CONTINUE', silence: 'NONE', committee: true, quorum: 3, visitRequired: false, noticeDays: 30, reapplyMonths: 0, regions: [],
};
