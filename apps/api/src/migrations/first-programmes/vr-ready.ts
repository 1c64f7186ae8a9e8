import type { Grid, ProgrammeRules } from '@escale/domain';
import { family, ifYes, number, piece, text, words, yesNo } from './build.ts';

/** An annex to another label: a place that is ready to lend headsets. After what makers and health authorities advise (the safety notice of the network has its sources). */
export const VR_GRID: Grid = {
  threshold: 75,
  families: [
    family('HEADSETS', words('Les casques', 'The headsets'), 70,
      number('HEADSETS_COUNT', words('Combien de casques sont en service ?', 'How many headsets are in service?'), 20, { unit: words('casques', 'headsets'), most: 500, enough: 2 }, { mandatory: true, fact: 'HEADSETS_IN_SERVICE' }),
      number('SPACE', words('Quelle surface libre chaque personne a-t-elle autour d’elle ?', 'How much free floor has each person around them?'), 15, { unit: words('m²', 'm²'), most: 200, enough: 4 }, { help: words('Debout : au moins 2 m × 2 m, sans meuble ni marche.', 'Standing: at least 2 m × 2 m, without furniture or a step.') }),
      piece('ROOM', words('Photo de l’espace prévu', 'Picture of the room'), 10, false, { accepts: ['IMAGE', 'PDF'] }),
    ),
    family('CARE', words('Hygiène et sécurité', 'Hygiene and safety'), 80,
      yesNo('CLEANED', words('Chaque casque est nettoyé après chaque personne.', 'Each headset is cleaned after each person.'), 20, { mandatory: true }),
      text('HOW_CLEANED', words('Avec quoi, et qui le fait ?', 'With what, and who does it?'), 5, 1_000, { shownWhen: ifYes('CLEANED') }),
      yesNo('NOTICE', words('La notice de sécurité est lue avant la première utilisation, et l’âge demandé.', 'The safety notice is read before the first use, and the age asked.'), 20, { mandatory: true }),
      yesNo('TRAINED', words('Une personne formée reste à portée de voix pendant les séances.', 'Somebody who was trained stays within earshot during sessions.'), 20, { mandatory: true }),
      yesNo('HEALTH', words('Aucune question de santé n’est posée, et rien n’en est noté.', 'Nobody’s health is asked about, and nothing is noted of it.'), 10, { mandatory: true }),
      piece('INSURANCE', words('Attestation d’assurance qui couvre les casques', 'Certificate of insurance that covers the headsets'), 10, true, { mandatory: true }),
    ),
    family('FOR_ALL', words('Pour tout le monde', 'For everybody'), null,
      yesNo('SEATED', words('On peut faire chaque séance assis.', 'Each session can be done sitting.'), 10),
      yesNo('OTHERWISE', words('Qui ne peut pas porter de casque suit la même séance autrement.', 'Whoever cannot wear a headset follows the same session otherwise.'), 15),
      text('OTHERWISE_HOW', words('Comment ?', 'How?'), 5, 1_500, { shownWhen: ifYes('OTHERWISE') }),
    ),
  ],
};

export const VR_RULES: ProgrammeRules = {
  validityMonths: 24, renewalLeadDays: 90, answerWorkingDays: 20, resume: 'CONTINUE', silence: 'NONE', committee: false, quorum: 1, visitRequired: true, noticeDays: 30, reapplyMonths: 0, regions: [],
};
