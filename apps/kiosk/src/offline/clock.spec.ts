/** @jest-environment node */
import { KioskClock } from './clock.ts';

const SERVICE = Date.UTC(2026, 2, 12, 13);

const standing = () => {
  const time = { wall: SERVICE - 120_000, monotone: 5_000 };
  let ids = 0;
  const clock = new KioskClock({ look: () => ({ ...time }), newId: () => `epoch-${(ids += 1)}` });
  const pass = (ms: number) => {
    time.wall += ms;
    time.monotone += ms;
  };
  const hear = (at: number) => clock.timed(async () => ({ serverTime: new Date(at) }));
  return { time, clock, pass, hear };
};

it('is unsure until the service told the time, then keeps it whatever the tablet is set to', async () => {
  const { time, clock, pass, hear } = standing();
  expect(clock.now()).toEqual({ at: new Date(time.wall), sure: false });
  await hear(SERVICE);
  expect(clock.now()).toEqual({ at: new Date(SERVICE), sure: true });
  expect(clock.offsetMs).toBe(120_000);
  time.wall -= 3_600_000;
  pass(60_000);
  expect(clock.now()).toEqual({ at: new Date(SERVICE + 60_000), sure: true });
});

it('begins another epoch after a sleep, and tells by the last offset until the service is heard again', async () => {
  const { time, clock, hear } = standing();
  await hear(SERVICE);
  const { epoch } = clock.stamp();
  time.wall += 3_600_000;
  expect(clock.now()).toEqual({ at: new Date(SERVICE + 3_600_000), sure: false });
  expect(clock.stamp()).toMatchObject({ epochMs: 0, offsetMs: 120_000 });
  expect(clock.epochsOf([epoch])).toEqual([{ id: epoch, startedAt: new Date(SERVICE) }]);
  await hear(SERVICE + 3_600_000);
  expect(clock.epochsOf([epoch]).map(({ id }) => id)).toEqual([epoch, clock.stamp().epoch]);
});

it('takes the middle of the last five offsets', async () => {
  const { clock, hear } = standing();
  for (const late of [0, 900, 1_000, 1_100, 1_200, 9_000]) await hear(SERVICE + late);
  expect(clock.offsetMs).toBe(121_100);
});

it('takes no time from an answer that a sleep came before', async () => {
  const { time, clock } = standing();
  await clock.timed(async () => {
    time.wall += 600_000;
    return { serverTime: new Date(SERVICE) };
  });
  expect(clock.sure).toBe(false);
  expect(clock.offsetMs).toBeNull();
});
