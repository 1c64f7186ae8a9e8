/**
 * @typedef {{ advisory: string, reason: string, expires: string }} Exception `expires` is a day, YYYY-MM-DD
 * @typedef {{ url?: string, title?: string, severity?: string, name?: string }} Advisory
 * @typedef {{ kind: 'FINE' } | { kind: 'TROUBLE', lines: string[] } | { kind: 'NOT_ASKED', why: string }} Verdict
 */

const COUNTS = new Set(['high', 'critical']);
const NUMBER = /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/u;

/** What npm printed, between whatever else it said. @param {string} output @returns {any} null when there is no JSON in it */
function answerIn(output) {
  const lines = output.split('\n');
  const [from, to] = [lines.findIndex((line) => line.trimEnd() === '{'), lines.findLastIndex((line) => line.trimEnd() === '}')];
  if (from === -1 || to < from) return null;
  try {
    return JSON.parse(lines.slice(from, to + 1).join('\n'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param {any} report @returns {Map<string, { title: string, packages: Set<string> }>} grave advisories by number */
function graveIn(report) {
  const found = new Map();
  for (const { name, via } of Object.values(report.vulnerabilities)) {
    // A text names another package of the report, where the advisory itself stands.
    for (const advisory of via.filter((/** @type {unknown} */ one) => typeof one === 'object')) {
      if (!COUNTS.has(advisory.severity)) continue;
      const number = NUMBER.exec(advisory.url ?? '')?.[0] ?? String(advisory.url ?? advisory.title);
      const known = found.get(number) ?? { title: advisory.title, packages: new Set() };
      known.packages.add(advisory.name ?? name);
      found.set(number, known);
    }
  }
  return found;
}

/**
 * Whether what we deliver has a known grave weakness. Each must be mended, or excused by name for a while; an excuse that is over, or for nothing, is trouble itself.
 * @param {string} output of `npm audit --json` @param {readonly Exception[]} exceptions @param {string} today YYYY-MM-DD
 * @returns {Verdict}
 */
export function judgeAudit(output, exceptions, today) {
  const report = answerIn(output);
  if (report?.vulnerabilities === undefined) return { kind: 'NOT_ASKED', why: report?.message ?? report?.error?.summary ?? (output.trim().split('\n')[0] || 'npm said nothing') };
  const grave = graveIn(report);
  const excused = new Set(exceptions.filter(({ expires }) => today < expires).map(({ advisory }) => advisory));
  const lines = [
    ...[...grave].filter(([number]) => !excused.has(number)).map(([number, { title, packages }]) => `${[...packages].sort().join(', ')}: ${title} (${number})`),
    ...exceptions.filter(({ advisory, reason, expires }) => !NUMBER.test(advisory) || reason.trim().length < 10 || !/^\d{4}-\d{2}-\d{2}$/u.test(expires)).map(({ advisory }) => `audit-exceptions.json: ${advisory} needs a GHSA number, a reason and the day it ends`),
    ...exceptions.filter(({ expires }) => today >= expires).map(({ advisory, expires }) => `audit-exceptions.json: ${advisory} ended on ${expires}`),
    ...exceptions.filter(({ advisory }) => !grave.has(advisory)).map(({ advisory }) => `audit-exceptions.json: ${advisory} is mended: take it out`),
  ];
  return lines.length === 0 ? { kind: 'FINE' } : { kind: 'TROUBLE', lines };
}
