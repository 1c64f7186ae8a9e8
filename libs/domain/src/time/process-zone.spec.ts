declare const PROCESS_ZONE: string;

const OFFSETS: Readonly<Record<string, number>> = { UTC: 0, 'Europe/Paris': -120, 'America/Miquelon': 120, 'Pacific/Noumea': -660 };

// Without this the four runs could all be in one zone and prove nothing.
it('runs in the zone this run of the specs is for', () => {
  const expected = OFFSETS[PROCESS_ZONE];
  expect(expected).toBeDefined();
  expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(expected);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(PROCESS_ZONE);
});
