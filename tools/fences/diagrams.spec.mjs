import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGREEMENT_MACHINE, APPLICATION_MACHINE, APPROVAL_MACHINE, BOOKING_MACHINE, CORRECTION_MACHINE, GROUP_MACHINE, GUARDIAN_CONSENT_MACHINE, INSTALL_MACHINE, KIOSK_MACHINE, LABEL_MACHINE, mermaidOf, OPINION_MACHINE, ORGANISATION_MACHINE, PROGRAMME_MACHINE, UNIT_MACHINE, WAITING_MACHINE } from '@escale/domain';
import { expect, test } from '@jest/globals';

const document = readFileSync(join(import.meta.dirname, '../../docs/state-machines.md'), 'utf8');
const drawn = [...document.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, diagram]) => diagram);

test('the drawings of the state machines are what the tables of the domain say; to mend one, put what is expected here into docs/state-machines.md', () => {
  expect(drawn).toEqual([mermaidOf(BOOKING_MACHINE), mermaidOf(APPROVAL_MACHINE), mermaidOf(GUARDIAN_CONSENT_MACHINE), mermaidOf(UNIT_MACHINE), mermaidOf(ORGANISATION_MACHINE), mermaidOf(AGREEMENT_MACHINE), mermaidOf(GROUP_MACHINE), mermaidOf(WAITING_MACHINE), mermaidOf(INSTALL_MACHINE), mermaidOf(KIOSK_MACHINE), mermaidOf(PROGRAMME_MACHINE), mermaidOf(APPLICATION_MACHINE), mermaidOf(LABEL_MACHINE), mermaidOf(CORRECTION_MACHINE), mermaidOf(OPINION_MACHINE)]);
});
