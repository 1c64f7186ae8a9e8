const BROWSERS: readonly (readonly [RegExp, string])[] = [[/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bChrome\/|\bCriOS\//, 'Chrome'], [/\bSafari\//, 'Safari']];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [[/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'Mac'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux']];

const first = (names: readonly (readonly [RegExp, string])[], text: string): string | null => names.find(([sign]) => sign.test(text))?.[1] ?? null;

/** "Firefox, Windows", from what a browser says of itself (RFC 9110 §10.1.5): enough for its owner to recognise; null when it says nothing known. */
export function deviceInWords(userAgent: string | null | undefined): string | null {
  const parts = [first(BROWSERS, userAgent ?? ''), first(SYSTEMS, userAgent ?? '')].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
