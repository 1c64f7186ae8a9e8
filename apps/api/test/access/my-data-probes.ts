import { once, opened, type Probe } from './probe.ts';

export const MY_DATA_PROBES: Readonly<Record<string, Probe>> = {
  'Query myErasure': once('{ result: myErasure { bookingsCancelled visitsKept refusal } }'),
  'Mutation eraseMyAccount': once('mutation ($email: String!) { result: eraseMyAccount(input: { email: $email }) { __typename } }', ({ email }) => ({ email })),
  'route MyDataController.document': { twice: false, call: (cell) => opened(cell, '/export/my-data.pdf') },
  'route MyDataController.json': { twice: false, call: (cell) => opened(cell, '/export/my-data.json') },
};
