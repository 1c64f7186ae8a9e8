import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeAudit } from './audit.mjs';
import { foreignLicences } from './licences.mjs';

const GHSA = 'GHSA-pppp-qqqq-rrrr';
const OTHER = 'GHSA-2222-3333-4444';

/** As npm 10 prints it; the prose before and after is npm's as well. */
const printed = (vulnerabilities) => `npm warn config something old\n${JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: { high: 1 } } }, null, 2)}\nnpm error A complete log of this run can be found in: /home/x/.npm/_logs/1.log\n`;
const advisory = (more = {}) => ({ source: 1, name: 'left-pad', dependency: 'left-pad', title: 'Pads for ever', url: `https://github.com/advisories/${GHSA}`, severity: 'high', range: '<2', ...more });
const LEFT_PAD = { 'left-pad': { name: 'left-pad', severity: 'high', isDirect: false, via: [advisory()], effects: ['pads'], range: '<2', nodes: ['node_modules/left-pad'], fixAvailable: true }, pads: { name: 'pads', severity: 'high', isDirect: true, via: ['left-pad'], effects: [], range: '*', nodes: ['node_modules/pads'], fixAvailable: true } };

/** What this registry answered: the advisories cannot be asked for. */
const REFUSED = `npm warn audit 405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk
npm error audit endpoint returned an error
{
  "message": "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
  "method": "POST",
  "statusCode": 405,
  "body": "",
  "error": {
    "summary": "",
    "detail": ""
  }
}
npm error A complete log of this run can be found in: /home/x/.npm/_logs/2.log
`;
const AWAY = `npm warn audit request to https://registry.npmjs.org/-/npm/v1/security/advisories/bulk failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org
npm error audit endpoint returned an error
{
  "message": "request to https://registry.npmjs.org/-/npm/v1/security/advisories/bulk failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org",
  "error": {
    "summary": "",
    "detail": ""
  }
}`;

describe('the advisories on what we deliver', () => {
  const excuse = (more = {}) => ({ advisory: GHSA, reason: 'We never pad what a caller sends.', expires: '2026-12-31', ...more });

  it('are fine when there is none, or none that is grave', () => {
    expect(judgeAudit(printed({}), [], '2026-11-24')).toEqual({ kind: 'FINE' });
    expect(judgeAudit(printed({ 'left-pad': { ...LEFT_PAD['left-pad'], via: [advisory({ severity: 'moderate' })] } }), [], '2026-11-24')).toEqual({ kind: 'FINE' });
  });

  it('name each grave one once, with its number', () => {
    expect(judgeAudit(printed(LEFT_PAD), [], '2026-11-24')).toEqual({ kind: 'TROUBLE', lines: [`left-pad: Pads for ever (${GHSA})`] });
    expect(judgeAudit(printed({ ...LEFT_PAD, 'right-pad': { name: 'right-pad', via: [advisory({ name: 'right-pad', severity: 'critical' }), advisory({ url: `https://github.com/advisories/${OTHER}`, title: 'Worse', name: 'right-pad' })] } }), [], '2026-11-24')).toEqual({ kind: 'TROUBLE', lines: [`left-pad, right-pad: Pads for ever (${GHSA})`, `right-pad: Worse (${OTHER})`] });
  });

  it('are excused by number until the day it says, not on it', () => {
    expect(judgeAudit(printed(LEFT_PAD), [excuse()], '2026-12-30')).toEqual({ kind: 'FINE' });
    expect(judgeAudit(printed(LEFT_PAD), [excuse()], '2026-12-31')).toEqual({ kind: 'TROUBLE', lines: [`left-pad: Pads for ever (${GHSA})`, `audit-exceptions.json: ${GHSA} ended on 2026-12-31`] });
  });

  it.each([{ reason: '' }, { reason: 'because' }, { advisory: 'left-pad' }, { expires: 'never' }])('are not excused by %j', (wrong) => {
    expect(judgeAudit(printed(LEFT_PAD), [excuse(wrong)], '2026-11-24')).toMatchObject({ kind: 'TROUBLE', lines: expect.arrayContaining([expect.stringContaining('needs a GHSA number, a reason and the day it ends')]) });
  });

  it('need no excuse once mended', () => {
    expect(judgeAudit(printed({}), [excuse()], '2026-11-24')).toEqual({ kind: 'TROUBLE', lines: [`audit-exceptions.json: ${GHSA} is mended: take it out`] });
  });

  it('were not asked for when the registry refuses or is away: that is no good news', () => {
    expect(judgeAudit(REFUSED, [], '2026-11-24')).toEqual({ kind: 'NOT_ASKED', why: '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk' });
    expect(judgeAudit(AWAY, [], '2026-11-24')).toMatchObject({ kind: 'NOT_ASKED', why: expect.stringContaining('ENOTFOUND') });
    expect(judgeAudit('spawn npm ENOENT', [], '2026-11-24')).toEqual({ kind: 'NOT_ASKED', why: 'spawn npm ENOENT' });
    expect(judgeAudit('', [], '2026-11-24')).toEqual({ kind: 'NOT_ASKED', why: 'npm said nothing' });
    expect(judgeAudit('{\n"vulnerabilities": {\n}', [], '2026-11-24')).toMatchObject({ kind: 'NOT_ASKED' });
  });
});

describe('the licences of what we deliver', () => {
  it('all fit ours', () => {
    const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
    expect(foreignLicences(packages)).toEqual([]);
  });

  it('are named where they do not, or are not stated', () => {
    const packages = { '': { license: 'AGPL-3.0-or-later' }, 'node_modules/a': { license: 'MIT' }, 'node_modules/a/node_modules/@b/c': { license: 'SSPL-1.0' }, 'node_modules/d': {}, 'node_modules/e': { license: 'SSPL-1.0', dev: true }, 'node_modules/f': { license: '(MIT AND GPL-2.0-only)' }, 'node_modules/g': { license: '(GPL-2.0-only OR MIT)' }, 'node_modules/@escale/api': { link: true } };
    expect(foreignLicences(packages)).toEqual(['@b/c: SSPL-1.0', 'd: no licence stated', 'f: (MIT AND GPL-2.0-only)']);
  });
});
