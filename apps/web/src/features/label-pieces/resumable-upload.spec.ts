import { describe, expect, it } from '@jest/globals';
import { type Answered, type Ask, sendResumably } from './resumable-upload.ts';

const answered = (status: number, headers: Readonly<Record<string, string>> = {}, body: object = {}): Answered => ({ status, header: (name) => headers[name] ?? null, text: JSON.stringify(body) });
const file = new File([new Uint8Array(1_000)], 'Bail été.pdf');
const about = { placeId: 'p' };

/** A service that takes so much of each request, and cuts the line unless it is the rest. */
const service = (takes: readonly number[]) => {
  let there = 0;
  let turn = 0;
  const asked: string[] = [];
  const ask: Ask = async (method, path, headers, body) => {
    asked.push(method === 'PATCH' ? `PATCH ${headers['upload-offset'] ?? ''}+${String(body?.size)}` : method);
    if (method === 'POST') return answered(201, { location: '/fichiers/televersements/u1' });
    if (method === 'HEAD') return answered(200, { 'upload-offset': String(there) });
    if (method === 'DELETE') return answered(204);
    const took = takes[turn] ?? body?.size ?? 0;
    turn += 1;
    there = Number(headers['upload-offset']) + took;
    return took === body?.size ? answered(204, { 'upload-offset': String(there) }) : null;
  };
  return { ask, asked };
};
const run = async (ask: Ask, signal = new AbortController().signal) => {
  const states: (readonly [number, boolean])[] = [];
  const end = await sendResumably({ file, about, signal, onState: (sent, waiting) => states.push([sent, waiting]) }, ask, async () => undefined);
  return { end, states };
};

describe('a file that is sent', () => {
  it('goes on from where it was, however often the line is cut', async () => {
    const { ask, asked } = service([300, 250]);
    const { end, states } = await run(ask);
    expect(end).toEqual({ kind: 'sent', id: 'u1' });
    expect(asked).toEqual(['POST', 'PATCH 0+1000', 'HEAD', 'PATCH 300+700', 'HEAD', 'PATCH 550+450']);
    expect(states).toEqual([[0, true], [300, false], [300, true], [550, false]]);
  });

  it('waits where the service is away, and asks again', async () => {
    let times = 0;
    const { ask } = service([]);
    const { end, states } = await run(async (method, ...more) => (method === 'POST' && (times += 1) < 3 ? (times === 1 ? null : answered(503)) : ask(method, ...more)));
    expect([end, states]).toEqual([{ kind: 'sent', id: 'u1' }, [[0, true], [0, true]]]);
  });

  it('is refused with the reason, and not sent again', async () => {
    expect((await run(async () => answered(413, {}, { code: 'TOO_LARGE' }))).end).toEqual({ kind: 'refused', code: 'TOO_LARGE' });
    expect((await run(async () => ({ ...answered(403), text: '<html>' }))).end).toEqual({ kind: 'refused', code: 'FAILED' });
  });

  it('whose time is over says so', async () => {
    const { ask } = service([300]);
    expect((await run(async (method, ...more) => (method === 'HEAD' ? answered(410) : ask(method, ...more)))).end).toEqual({ kind: 'refused', code: 'UPLOAD_UNKNOWN' });
  });

  it('is given up when nobody wants it any more, and the service is told', async () => {
    const { ask, asked } = service([300]);
    const stop = new AbortController();
    const { end } = await run(async (method, ...more) => {
      if (method === 'PATCH') stop.abort();
      return ask(method, ...more);
    }, stop.signal);
    expect([end, asked.at(-1)]).toEqual([{ kind: 'cancelled' }, 'DELETE']);
  });
});
