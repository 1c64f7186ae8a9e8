import { expect, test } from '@jest/globals';
import { PROCESSINGS, RETENTION_RULES } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { activitiesInWords, retentionInWords } from './privacy.presenter.ts';

const { t } = createMessages('fr');

test('every activity of the register is told, the demonstration’s only there', () => {
  expect(activitiesInWords(t, 'fr', true).map(({ processing }) => processing)).toEqual([...PROCESSINGS]);
  expect(activitiesInWords(t, 'fr', false).map(({ processing }) => processing)).toEqual(PROCESSINGS.filter((processing) => processing !== 'DEMONSTRATION'));
  const [booking] = activitiesInWords(t, 'fr', false);
  expect(booking?.facts.join(' ')).toContain('prénom, nom, adresse e-mail');
  expect(booking?.facts.join(' ')).toContain('vous, l’équipe du lieu et l’hébergeur');
});

test('every length is told in the unit people count in', () => {
  const lines = retentionInWords(t, true).map((line) => line.replaceAll(/[\u00A0\u202F]/g, ' '));
  expect(lines).toHaveLength(RETENTION_RULES.length);
  expect(lines[0]).toBe('Réservation sans venue : 1 an après le créneau, puis gardé sans rien qui dise de qui il s’agit (RGPD, art. 5-1-e : pas plus longtemps que nécessaire).');
  expect(lines.find((line) => line.startsWith('Présence'))).toContain('6 ans après l’arrivée, puis effacé');
  expect(lines.find((line) => line.startsWith('Connexion'))).toContain('Connexion : dès la fin de la connexion, puis effacé');
  expect(retentionInWords(t, false)).toHaveLength(RETENTION_RULES.length - 1);
});
