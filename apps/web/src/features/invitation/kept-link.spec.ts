import { forgetLink, keepLink, keptLink, linkOf } from './kept-link.ts';

const ID = '0e5ca1e0-0000-7000-a000-000000000030';

test.each([
  [`#${ID}.abc-_9`, { invitationId: ID, token: 'abc-_9' }],
  [`#${ID}.`, null],
  [`#${ID}`, null],
  [`#${ID}.a b`, null],
  ['', null],
])('the link %j says %j', (hash, link) => {
  expect(linkOf(hash)).toEqual(link);
});

test('a link waits while somebody signs in, and no longer', () => {
  expect(keptLink()).toBeNull();
  keepLink({ invitationId: ID, token: 'abc' });
  expect(keptLink()).toEqual({ invitationId: ID, token: 'abc' });
  forgetLink();
  expect(keptLink()).toBeNull();
});
