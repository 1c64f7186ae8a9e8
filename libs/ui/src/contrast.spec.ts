import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The values of the first rule that opens with `selector`. */
const rule = (selector: string): Map<string, string> => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No rule ${selector} in tokens.css`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]));
};

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
const luminance = (hex: string): number => {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(hex)?.slice(1);
  if (channels === undefined) throw new Error(`Not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = parseInt(channel, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratio = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT = 4.5;
const SHAPE = 3;
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ground', 'surface', 'accent-tint'].flatMap((back) => [['ink', back, 7], ['ink-soft', back, TEXT], ['accent', back, TEXT], ['accent-strong', back, TEXT]] as const),
  ...['ok-tint', 'warn-tint', 'no-tint'].map((back) => ['ink', back, 7] as const),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-strong', TEXT],
  ['on-no', 'no', TEXT],
  ['on-no', 'no-strong', TEXT],
  ['ground', 'ink', 7],
  ...['ok', 'warn', 'no'].flatMap((state) => [[state, `${state}-tint`, TEXT], [state, 'surface', TEXT], [state, 'ground', TEXT]] as const),
  ['field', 'ground', SHAPE],
  ['field', 'surface', SHAPE],
  ['focus', 'ground', SHAPE],
  ['focus', 'surface', SHAPE],
];

describe.each([
  ['light', ":root,\n[data-theme='light']"],
  ['dark', "[data-theme='dark']"],
])('%s', (_name, selector) => {
  const token = rule(selector);
  test.each(PAIRS)('%s on %s reaches %d', (front, back, least) => {
    expect(ratio(token.get(front) ?? '', token.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('the dark of the system is the dark one chooses', () => {
  expect(rule(':root:not([data-theme])')).toEqual(rule("[data-theme='dark']"));
});

test('light and dark define the same tokens', () => {
  expect([...rule("[data-theme='dark']").keys()]).toEqual([...rule(":root,\n[data-theme='light']").keys()]);
});
