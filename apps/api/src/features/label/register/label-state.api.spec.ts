import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type LabelEvent, labelOn, localDay, type LocalDay } from '@escale/domain';
import fc from 'fast-check';
import { aPlace } from '../../../../test/builders.ts';
import { aLabel, type EventValues, labelEvents } from '../../../../test/given-labels.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
beforeAll(async () => {
  api = await startApi();
  placeId = await aPlace(api);
});
afterAll(() => api.stop());

const day = (count: number): LocalDay => addDays(localDay('2026-01-01'), count);
const LENGTH = 130;

const events = fc.array(
  fc.record({
    on: fc.integer({ min: -5, max: LENGTH }).map(day),
    type: fc.constantFrom('SUSPENDED', 'RESTORED', 'WITHDRAWN', 'REVOKED', 'RENEWED', 'GIVEN_UP', 'NOTICE_SENT', 'NOTICE_ANSWERED', 'NOTICE_CLOSED', 'RESERVED', 'RESERVATION_LIFTED', 'SUSPENDED', 'RESTORED', 'RESERVED', 'RESERVATION_LIFTED'),
    reservation: fc.constantFrom('a', 'b'),
    by: fc.integer({ min: 10, max: 140 }).map(day),
  }),
  { maxLength: 9 },
);
const asEvent = ({ on, type, reservation, by }: { on: LocalDay; type: string; reservation: string; by: LocalDay }): LabelEvent => {
  if (type === 'RESERVED') return { type, on, reservation, by };
  if (type === 'RESERVATION_LIFTED') return { type, on, reservation };
  if (type === 'NOTICE_SENT') return { type, on, answerBy: by };
  if (type === 'GIVEN_UP') return { type, on, because: 'WAIVED' };
  return { type, on } as LabelEvent;
};
const asRow = (event: LabelEvent): EventValues => ({
  type: event.type, holds_from: event.on,
  ...('by' in event ? { due_by: event.by } : {}), ...('answerBy' in event ? { due_by: event.answerBy } : {}), ...('reservation' in event ? { reservation: event.reservation } : {}), ...('because' in event ? { because: event.because } : {}),
});

describe('how a label stands, for lists', () => {
  it('is what the rule says, on every day, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (drawn) => {
        const list = drawn.map(asEvent);
        const granted: LabelEvent = { type: 'GRANTED', on: day(0), until: day(110), renewalFrom: day(90) };
        const { id } = await aLabel(api, placeId, { on: day(0), until: day(110), renewalFrom: day(90) });
        await labelEvents(api, placeId, id, list.map(asRow));
        const rows = await api.sql<{ state: string | null }>(`SELECT label_state($1, $2, $3::date + i) AS state FROM generate_series(-2, $4::int) i ORDER BY i`, [placeId, id, day(0), LENGTH + 5]);
        expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: LENGTH + 8 }, (_, index) => labelOn([granted, ...list], day(index - 2))?.state ?? null));
      }),
      { numRuns: 120 },
    );
  });

  it('follows from events that are only added to', async () => {
    const { id, number, token } = await aLabel(api, placeId);
    expect([number.slice(0, 8), token.length]).toEqual(['TL-2026-', 32]);
    await expect(api.sql(`UPDATE label_event SET holds_from = '2025-01-01' WHERE label_id = $1`, [id])).rejects.toThrow('only added to');
    await expect(api.sql('DELETE FROM label_event WHERE label_id = $1', [id])).rejects.toThrow('only added to');
    await expect(labelEvents(api, placeId, id, [{ type: 'GRANTED', holds_from: '2026-03-01', until: '2027-01-01', renewal_from: '2026-12-01' }])).rejects.toThrow('label_event_one_grant');
  });
});
