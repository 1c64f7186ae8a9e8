import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Answer } from '@escale/domain';
import type { ShownLabelAnswerFragment } from '../../gql/graphql.ts';
import { AnswerKeeper, type SaveAnswer, type Send } from './answer-keeper.ts';
import type { ShownFile } from './file-facts.ts';
import { saveStateOf } from './file.presenter.ts';
import { type KeptDrafts, shelfOf } from './kept-drafts.ts';

const answer = (criterion: string, text: string | null, revision: number, more: Partial<ShownLabelAnswerFragment> = {}): ShownLabelAnswerFragment => ({ criterion, yes: null, choice: null, number: null, text, revision, prefilled: false, answeredAt: '2026-03-03T08:00:00Z', answeredBy: 'Awa Diop', ...more });
const file = (revision: number, answers: readonly ShownLabelAnswerFragment[] = []): ShownFile => ({
  id: 'f', placeId: 'p', placeName: 'La Forge', state: 'DRAFT', revision, mayWrite: true, createdAt: '2026-03-03T08:00:00Z', submittedAt: null, decidedAt: null, answerBy: null, reapplyOn: null, copyPath: null, newerVersion: null, changes: [], missing: [], progress: [], messages: [], acts: [], answers,
});

/** A server with one text a criterion, that can be out of reach, and a device that may keep nothing. */
function aDesk() {
  const server = { texts: new Map<string, { text: string | null; revision: number }>(), revision: 1, trouble: null as Extract<SaveAnswer, { kind: 'trouble' }>['trouble'] | null, batches: [] as KeptDrafts[] };
  const held = { drafts: {} as KeptDrafts, full: false };
  const now = (): ShownFile => file(server.revision, [...server.texts].map(([code, { text, revision }]) => answer(code, text, revision)));
  const send: Send = async (drafts) => {
    server.batches.push(drafts);
    if (server.trouble !== null) return { kind: 'trouble', trouble: server.trouble };
    const items = Object.entries(drafts).map(([criterion, draft]) => {
      const kept = server.texts.get(criterion);
      const fits = (kept?.revision ?? 0) === draft.revision;
      if (fits) server.texts.set(criterion, { text: draft.answer !== null && 'text' in draft.answer ? draft.answer.text : null, revision: draft.revision + 1 });
      server.revision += fits ? 1 : 0;
      const after = server.texts.get(criterion);
      return { criterion, outcome: fits ? ('SAVED' as const) : ('CONFLICT' as const), answer: after === undefined ? null : answer(criterion, after.text, after.revision) };
    });
    return { kind: 'saved', items, file: now() };
  };
  const shelf = { read: () => held.drafts, write: (drafts: KeptDrafts) => { if (!held.full) held.drafts = drafts; return !held.full; } };
  return { server, held, now, open: () => new AnswerKeeper(now(), shelf, send) };
}
const text = (words: string): Answer => ({ text: words });
const stateOf = (keeper: AnswerKeeper, code: string) => saveStateOf(keeper.read().drafts[code], { trouble: keeper.read().trouble, answered: true });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('an answer', () => {
  it('is kept here at once, sent after a pause, and saved only once the server has it', async () => {
    const { server, held, open } = aDesk();
    const keeper = open();
    keeper.write('A', text('Bon'));
    keeper.write('A', text('Bonjour'));
    expect([stateOf(keeper, 'A'), held.drafts['A'], server.batches.length]).toEqual(['SAVING', { answer: { text: 'Bonjour' }, revision: 0 }, 0]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect([stateOf(keeper, 'A'), held.drafts, server.texts.get('A')]).toEqual(['SAVED', {}, { text: 'Bonjour', revision: 1 }]);
    expect(server.batches).toHaveLength(1);
  });

  it('stays here without a network, over a closed page, and goes when it is back', async () => {
    const desk = aDesk();
    desk.server.trouble = 'OFFLINE';
    const keeper = desk.open();
    keeper.write('A', text('Bonjour'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stateOf(keeper, 'A')).toBe('KEPT');
    keeper.stop();
    const again = desk.open();
    expect(again.read().drafts['A']?.answer).toEqual({ text: 'Bonjour' });
    desk.server.trouble = null;
    await again.flush();
    expect([stateOf(again, 'A'), desk.server.texts.get('A')?.text]).toEqual(['SAVED', 'Bonjour']);
  });

  it.each(['SERVICE', 'SIGNED_OUT'] as const)('that could not be sent (%s) says so, and is tried again', async (trouble) => {
    const { server, open } = aDesk();
    server.trouble = trouble;
    const keeper = open();
    keeper.write('A', text('Bonjour'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stateOf(keeper, 'A')).toBe('FAILED');
    server.trouble = null;
    await jest.advanceTimersByTimeAsync(6_000);
    expect(stateOf(keeper, 'A')).toBe('SAVED');
  });

  it('that is refused for good is not sent for ever', async () => {
    const { server, open } = aDesk();
    server.trouble = 'STATE_UNFIT';
    const keeper = open();
    keeper.write('A', text('Bonjour'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect([stateOf(keeper, 'A'), server.batches.length]).toEqual(['FAILED', 1]);
  });

  it('typed on while it was sent is sent again, on the answer before it', async () => {
    const { server, open } = aDesk();
    const keeper = open();
    keeper.write('A', text('Bon'));
    const sent = keeper.flush();
    keeper.write('A', text('Bonjour'));
    await sent;
    expect(stateOf(keeper, 'A')).toBe('SAVING');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.texts.get('A')).toEqual({ text: 'Bonjour', revision: 2 });
  });

  it('of somebody else is shown beside, until one of the two is chosen', async () => {
    const { server, held, open } = aDesk();
    const [mine, other] = [open(), open()];
    server.texts.set('A', { text: 'Le sien', revision: 1 });
    for (const keeper of [mine, other]) keeper.write('A', text('Le mien'));
    await jest.advanceTimersByTimeAsync(20_000);
    expect([mine.read().drafts['A']?.other?.text, stateOf(mine, 'A'), server.texts.get('A')?.text]).toEqual(['Le sien', 'NONE', 'Le sien']);
    expect(held.drafts['A']?.answer).toEqual({ text: 'Le mien' });
    other.takeOther('A');
    expect(other.read().drafts).toEqual({});
    await mine.keepMine('A');
    expect([stateOf(mine, 'A'), server.texts.get('A')]).toEqual(['SAVED', { text: 'Le mien', revision: 2 }]);
  });

  it('is said not to be kept where the device keeps nothing', async () => {
    const { held, open } = aDesk();
    held.full = true;
    const keeper = open();
    keeper.write('A', text('Bonjour'));
    expect(keeper.read().kept).toBe(false);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stateOf(keeper, 'A')).toBe('SAVED');
  });

  it('that was filled in is confirmed by writing the same; another that is the same is not sent', async () => {
    const { server, open } = aDesk();
    server.texts.set('A', { text: 'Bonjour', revision: 1 });
    const keeper = open();
    keeper.write('A', text('Bonjour'));
    expect(keeper.read().drafts).toEqual({});
    keeper.learn(file(2, [answer('A', 'Bonjour', 1, { prefilled: true })]));
    keeper.write('A', text('Bonjour'));
    expect(keeper.read().drafts['A']).toMatchObject({ revision: 1 });
  });

  it('from the server does not go back to what was before', () => {
    const { open } = aDesk();
    const keeper = open();
    keeper.learn(file(5, [answer('A', 'neuf', 2)]));
    keeper.learn(file(4, [answer('A', 'vieux', 1)]));
    expect(keeper.read().file.answers[0]?.text).toBe('neuf');
  });
});

it('a device keeps drafts by account and file, and says when it cannot', () => {
  const box = new Map<string, string>();
  const storage = { getItem: (key: string) => box.get(key) ?? null, setItem: (key: string, value: string) => void box.set(key, value), removeItem: (key: string) => void box.delete(key) };
  const of = (accountId: string) => shelfOf({ accountId, placeId: 'p', id: 'f' }, () => storage);
  expect(of('a').write({ A: { answer: { yes: true }, revision: 1 } })).toBe(true);
  expect([of('a').read(), of('b').read()]).toEqual([{ A: { answer: { yes: true }, revision: 1 } }, {}]);
  of('a').write({});
  expect(box.size).toBe(0);
  const none = shelfOf({ accountId: 'a', placeId: 'p', id: 'f' }, () => { throw new DOMException('No'); });
  expect([none.read(), none.write({ A: { answer: null, revision: 1 } })]).toEqual([{}, false]);
});
