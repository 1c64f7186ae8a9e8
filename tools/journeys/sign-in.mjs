/** @typedef {{ data?: { people: { id: string, givenName: string, familyName: string }[], answer: { __typename: string } } }} Answer */

/**
 * Makes a browser context that of somebody of the demonstration, by the calls the page `/demo/personnes` makes; that page itself is walked in the journeys of signing in, helping and keys.
 * @param {import('playwright-core').BrowserContext} context @param {string} site where the product is @param {string} name given and family name
 */
export const signInAs = async (context, site, name) => {
  /** @param {string} query @param {object} [variables] */
  const ask = async (query, variables = {}) => {
    const answer = await context.request.post(`${site}/graphql`, { headers: { origin: site }, data: { query, variables } });
    const { data } = /** @type {Answer} */ (await answer.json());
    if (data === undefined) throw new Error(`${name} cannot be signed in: ${await answer.text()}`);
    return data;
  };
  const { people } = await ask('{ people: demoPeople { id givenName familyName } }');
  const person = people.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name);
  if (person === undefined) throw new Error(`Nobody of the demonstration is called ${name}.`);
  const { answer } = await ask('mutation ($id: ID!) { answer: demoSignIn(id: $id) { __typename } }', { id: person.id });
  if (answer.__typename !== 'SignedIn') throw new Error(`${name} was not let in: ${answer.__typename}`);
};
