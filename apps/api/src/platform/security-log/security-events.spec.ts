import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECURITY_EVENTS, WHO_ASKS } from './security-events.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../../../../docs/operations.md'), 'utf8');
const section = TEXT.slice(TEXT.indexOf('## Security in the log'));
const rows = [...section.slice(0, section.indexOf('\n## ', 1)).matchAll(/^\| `([A-Z_]+)` \| (info|warn) \| (.+?) \| (.*?) \|$/gmu)].map(([, event, level, when = '', facts = '']) => ({ event, level, when, facts: [...facts.matchAll(/`([a-z]+)`/gu)].map(([, fact]) => fact) }));

describe('what the operator is told of the log', () => {
  it('is every event there is, at its level, with its facts', () => {
    const inCode = Object.entries(SECURITY_EVENTS).map(([event, { level, facts }]) => ({ event, level, facts: [...facts] }));
    expect(rows.map(({ event, level, facts }) => ({ event, level, facts }))).toEqual(inCode);
    for (const { when } of rows) expect(when.length).toBeGreaterThan(20);
  });

  it('is what stands on every line besides', () => {
    for (const fact of [...WHO_ASKS, 'security', 'more']) expect(section).toContain(`\`${fact}\``);
  });
});
