import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaGuide } from './schema-guide.presenter.ts';

const SCHEMA = buildSchema(`
  "A moment." scalar Moment
  enum Kind { "Worn on the head." HEADSET LAPTOP }
  input Wish { kind: Kind, "How many." people: Int! }
  type Slot { startsAt: Moment! }
  type Refused { why: String! }
  union Held = Slot | Refused
  type Query { "Free slots." slots(wish: Wish!, first: Int = 5): [Slot!]! }
  type Mutation { hold(id: ID!): Held! }
`);

test('operations come first, with what they take and where their types lead', () => {
  const { operations } = schemaGuide(SCHEMA);
  expect(operations.map(({ name }) => name)).toEqual(['Query', 'Mutation']);
  expect(operations[0]?.members).toEqual([
    {
      name: 'slots',
      description: 'Free slots.',
      type: { written: '[Slot!]!', leadsTo: 'Slot' },
      takes: [
        { name: 'wish', description: '', type: { written: 'Wish!', leadsTo: 'Wish' }, takes: [] },
        { name: 'first', description: '', type: { written: 'Int', leadsTo: null }, takes: [] },
      ],
    },
  ]);
});

test('every type of ours follows by name, and none that every GraphQL has', () => {
  const { types } = schemaGuide(SCHEMA);
  expect(types.map(({ name, description, members }) => [name, description, members.map((member) => member.name)])).toEqual([
    ['Held', '', ['Slot', 'Refused']],
    ['Kind', '', ['HEADSET', 'LAPTOP']],
    ['Moment', 'A moment.', []],
    ['Refused', '', ['why']],
    ['Slot', '', ['startsAt']],
    ['Wish', '', ['kind', 'people']],
  ]);
});
