/** @jest-environment node */
import { createHash } from 'node:crypto';
import { idOf, type KioskFact, readEvent } from '@escale/domain';
import { BOOKING, bookingWith, snapshotWith, tablet } from '../../test/tablet.ts';

const arrival: KioskFact = { type: 'CHECKED_IN', bookingId: idOf(BOOKING), knownBy: 'CODE', revision: null, learnerIds: [] };
/** Until it is so; keys and storage take their own time. */
const until = async (so: () => boolean) => {
  for (const begun = performance.now(); !so() && performance.now() - begun < 4_000; ) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('what happened in front of the kiosk', () => {
  it('is kept, sent, and acknowledged', async () => {
    const { service, paired } = tablet();
    const device = await paired();
    const { id } = await device.record(arrival);
    expect(await device.answerOf(id)).toMatchObject({ outcome: 'ACCEPTED' });
    expect([...service.received.keys()]).toEqual([id]);
    expect(device.state.view?.bookings[0]?.status).toBe('CHECKED_IN');
  });

  it('goes again under the same id when the answer is lost, and is there once', async () => {
    const { service, paired, pass } = tablet();
    const device = await paired();
    service.answersLost = 1;
    const { id } = await device.record(arrival);
    await until(() => service.answersLost === 0 && !device.state.reachable);
    expect(device.state).toMatchObject({ waiting: 1 });
    pass(10_000);
    await device.flush();
    expect(await device.answerOf(id)).toMatchObject({ outcome: 'DUPLICATE' });
    expect(service.received.size).toBe(1);
  });

  it('is kept while nobody answers, and turns from kept to sent when somebody does', async () => {
    const { service, paired } = tablet();
    const device = await paired();
    service.down = true;
    const { id } = await device.record(arrival);
    await device.flush();
    await device.flush();
    expect(device.state).toMatchObject({ reachable: false, waiting: 1 });
    expect(await device.answerOf(id)).toBeNull();
    service.down = false;
    await device.hint();
    expect(device.state).toMatchObject({ reachable: true, waiting: 0 });
    expect(device.state.answers.get(id)).toMatchObject({ outcome: 'ACCEPTED' });
  });

  it('is there after a restart between writing and sending, and the chain goes on', async () => {
    const { service, paired, open, pass } = tablet();
    const first = await paired();
    service.down = true;
    await first.record(arrival);
    await first.record({ type: 'LEFT', bookingId: idOf(BOOKING) });
    pass(60_000);
    const second = await open();
    expect(second.state).toMatchObject({ phase: 'paired', waiting: 2 });
    expect(second.state.view?.bookings[0]?.status).toBe('COMPLETED');
    service.down = false;
    await second.record({ type: 'TURNED_AWAY', bookingId: null, code: 'CODE_UNKNOWN' });
    await second.flush();
    const sent = service.requests.flatMap(({ events }) => events);
    const texts = [...new Set(sent.map(({ text }) => text))];
    const read = texts.map((text) => readEvent(text)).flatMap((result) => (result.ok ? [result.value] : []));
    expect(read.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(read.map(({ previous }) => previous)).toEqual([null, ...texts.slice(0, 2).map((text) => createHash('sha256').update(text).digest('hex'))]);
    expect(new Set(read.map(({ epoch }) => epoch)).size).toBe(2);
    expect(service.received.size).toBe(3);
  });

  it('of two tabs is written one after another', async () => {
    const { paired, open, service } = tablet();
    const one = await paired();
    service.down = true;
    const other = await open();
    const rows = await Promise.all([one.record(arrival), other.record(arrival), one.record(arrival), other.record(arrival)]);
    expect(rows.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4]);
    const previous = rows.map(({ text }) => (JSON.parse(text) as { previous: string | null }).previous);
    expect(new Set(previous).size).toBe(4);
  });
});

describe('what the service cannot read', () => {
  it('is set aside, shown until it is seen to, and still there after a restart', async () => {
    const { service, paired, open } = tablet();
    const device = await paired();
    service.rejects = () => true;
    const { id } = await device.record(arrival);
    expect(await device.answerOf(id)).toMatchObject({ outcome: 'REJECTED' });
    expect(device.state).toMatchObject({ waiting: 0, rejected: [{ id }] });
    expect(device.state.view?.bookings[0]?.status).toBe('CONFIRMED');
    const again = await open();
    expect(again.state.rejected.map((row) => row.id)).toEqual([id]);
    expect(again.unsent()).toHaveLength(1);
    await again.settleRejected();
    expect(again.state.rejected).toEqual([]);
  });
});

describe('a kiosk that was shut out', () => {
  it('takes nobody, forgets the people, hands on what was not sent, then forgets everything', async () => {
    const { service, paired, open } = tablet();
    const device = await paired();
    service.down = true;
    const { id } = await device.record(arrival);
    await device.flush();
    service.down = false;
    service.isRevoked = true;
    await device.hint();
    expect(device.state).toMatchObject({ phase: 'revoked', view: null });
    await expect(device.record(arrival)).rejects.toThrow();
    const again = await open();
    expect(again.state.phase).toBe('revoked');
    expect(again.unsent().map((row) => row.id)).toEqual([id]);
    await again.forget();
    expect(again.state).toMatchObject({ phase: 'unpaired', identity: null, waiting: 0 });
    expect((await open()).state.phase).toBe('unpaired');
  });

  it('with nothing left to hand on forgets everything at once', async () => {
    const { service, paired } = tablet();
    const device = await paired();
    service.isRevoked = true;
    await device.hint();
    expect(device.state).toMatchObject({ phase: 'unpaired', wasRevoked: true, identity: null });
  });
});

describe('pairing', () => {
  it('asks again with the same key when the answer was lost', async () => {
    const { service, open } = tablet();
    const device = await open();
    const keys: string[] = [];
    const { pair } = service;
    Object.assign(service, { pair: (input: { code: string; publicKey: string }) => (keys.push(input.publicKey), pair(input)) });
    service.down = true;
    expect(await device.pair('K7M24QXP')).toBe('NO_ANSWER');
    service.down = false;
    service.refusal = 'CODE_OVER';
    expect(await device.pair('K7M24QXP')).toBe('CODE_OVER');
    service.refusal = null;
    expect(await device.pair('K7M24QXP')).toBeNull();
    expect(device.state.phase).toBe('paired');
    expect(new Set(keys).size).toBe(1);
  });

  it('opens another session when the one before is over', async () => {
    const { service, paired } = tablet();
    const device = await paired();
    const before = service.sessions;
    service.sessions += 1;
    const { id } = await device.record(arrival);
    expect(await device.answerOf(id)).toMatchObject({ outcome: 'ACCEPTED' });
    expect(service.sessions).toBe(before + 2);
  });
});

describe('the snapshot', () => {
  it('lets own events go once the service has had them for two days, and never those without an answer', async () => {
    const { service, paired, pass } = tablet();
    const device = await paired();
    const { id } = await device.record(arrival);
    await device.flush();
    await until(() => device.state.waiting === 0);
    pass(49 * 3_600_000);
    service.snapshotNow = snapshotWith({ mark: 'two', upTo: 1, takenAt: service.now(), bookings: [bookingWith({ status: 'CHECKED_IN' })] });
    service.down = true;
    const kept = await device.record({ type: 'LEFT', bookingId: idOf(BOOKING) });
    service.down = false;
    await device.refresh();
    expect([...device.state.answers.keys()]).toEqual([kept.id]);
    expect(device.state.answers.has(id)).toBe(false);
    expect(device.state.view?.bookings[0]?.status).toBe('COMPLETED');
  });

  it('notices by itself that the service is gone, with nothing to send and no word of the browser', async () => {
    const { service, paired, pass } = tablet();
    const device = await paired();
    await device.flush();
    expect(device.state.reachable).toBe(true);
    service.down = true;
    for (let seconds = 15; seconds <= 30; seconds += 15) {
      pass(15_000);
      await device.beat({ retry: false, send: true, snapshot: false });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(device.state.reachable).toBe(false);
  });

  it('tells nothing once its two days are over', async () => {
    const { service, paired, pass } = tablet();
    const device = await paired();
    service.down = true;
    pass(24 * 3_600_000);
    await device.beat({ retry: false, send: false, snapshot: false });
    expect(device.state.view).not.toBeNull();
    pass(24 * 3_600_000);
    await device.beat({ retry: false, send: false, snapshot: false });
    expect(device.state.view).toBeNull();
  });
});
