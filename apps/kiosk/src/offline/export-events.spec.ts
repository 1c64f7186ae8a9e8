import { exportParts, exportText } from './export-events.ts';

const row = (sequence: number) => ({ sequence, id: `id-${sequence}`, text: `{"n":${sequence},"pad":"${'x'.repeat(700)}"}`, signature: 'sig', bytes: 1, at: new Date(0), sure: true, epoch: 'e', answer: null, answeredAt: null });

it('hands on each text as it was signed, in parts that make the whole again', () => {
  const text = exportText('kiosk', [row(1), row(2)]);
  expect((JSON.parse(text) as { events: { text: string }[] }).events.map((event) => event.text)).toEqual([row(1).text, row(2).text]);
  const parts = exportParts(text);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map((part) => part.replace(/^ESK1:\d+\/\d+:/, '')).join('')).toBe(text);
});
