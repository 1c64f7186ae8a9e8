import { randomUUID } from 'node:crypto';
import { aModule } from '../builders.ts';
import { once, opened, type Probe } from './probe.ts';

/** What the network publishes, and what the machines that run it ask. */
export const NETWORK_PROBES: Readonly<Record<string, Probe>> = {
  'Query network': once('{ result: network { name } }'),
  'Query place': once('query ($id: ID!) { result: place(id: $id) { id } }', ({ target }) => ({ id: target.placeId })),
  'Query places': once('{ result: places(first: 1) { edges { node { id } } } }'),
  'Query modules': once('{ result: modules { id } }', async ({ api }) => (await aModule(api, [], []), {})),
  'Query suggestLocations': once('{ result: suggestLocations(text: "vesoul") { __typename } }'),
  'Query demoMails': once('{ result: demoMails { id } }', async ({ api }) => {
    await api.sql(`INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) VALUES ($1, $2, 'a@exemple.example', 'Bonjour', '<p>Bonjour</p>', 'Bonjour')`, [randomUUID(), api.clock.now()]);
    return {};
  }),
  'route DemoLetterController.letter': {
    twice: false,
    call: async (cell) => {
      const id = randomUUID();
      await cell.api.sql(`INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) VALUES ($1, $2, 'a@exemple.example', 'Bonjour', '<p>Bonjour</p>', 'Bonjour')`, [id, cell.api.clock.now()]);
      return opened(cell, `/demo-mails/${id}`);
    },
  },
  'route SecurityTxtController.securityTxt': { twice: false, call: (cell) => opened(cell, '/.well-known/security.txt') },
  'route HealthController.live': { twice: false, call: (cell) => opened(cell, '/health/live') },
  'route HealthController.ready': { twice: false, call: (cell) => opened(cell, '/health/ready') },
};
