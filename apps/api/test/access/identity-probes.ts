import { randomUUID } from 'node:crypto';
import { signedIn } from '../signed-in.ts';
import { type Cell, VISITOR } from './personas.ts';
import { once, onThing, opened, type Probe } from './probe.ts';

/** An identity of the caller, or of somebody else. */
async function identity({ api, own, email, persona }: Cell): Promise<Readonly<Record<string, unknown>>> {
  const id = randomUUID();
  const theirs = own && persona.name !== VISITOR ? email : `${id}@exemple.example`;
  await signedIn(api, theirs);
  await api.sql(
    `INSERT INTO account_identity (id, account_id, provider, issuer, subject, created_at, used_at) SELECT $1, id, 'citizen', 'https://provider.example', $2, $3, $3 FROM account WHERE email = $4`,
    [id, id, api.clock.now(), theirs],
  );
  return { id };
}

export const IDENTITY_PROBES: Readonly<Record<string, Probe>> = {
  'Query signInProviders': once('{ result: signInProviders { key } }'),
  'Query myIdentities': onThing('{ result: myIdentities { id } }', async (cell) => {
    await identity(cell);
    return {};
  }),
  'Mutation removeIdentity': onThing('mutation ($id: ID!) { result: removeIdentity(id: $id) { __typename } }', identity),
  // What lies behind these is tried in provider-sign-in.api.spec.ts: each sends the browser on.
  'route ProviderController.start': { twice: false, call: (cell) => opened(cell, '/connexion/fournisseur/citizen') },
  'route ProviderController.answer': { twice: false, call: (cell) => opened(cell, '/connexion/fournisseur/citizen/retour') },
  'route ProviderController.left': { twice: false, call: (cell) => opened(cell, '/connexion/fournisseur/citizen/fin') },
};
