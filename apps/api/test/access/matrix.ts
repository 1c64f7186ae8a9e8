import type { Operation } from '../../src/platform/access/access-check.ts';
import { PERSONAS } from './personas.ts';
import type { Outcome } from './probe.ts';

/** What each persona met, on their own thing and, where it makes a difference, on another's. */
export type Row = Readonly<Record<string, { readonly own: Outcome; readonly other: Outcome | null }>>;

const WORDS: Readonly<Record<Outcome, string>> = { yes: 'yes', nothing: 'nothing', no: '–' };

const ruleOf = ({ rule }: Operation): string => (typeof rule === 'object' ? rule.anyOf.join(', ') : String(rule));

const HEAD = `# Who may do what

Every query, mutation, subscription and HTTP route, called by one person of each role: nobody signed in, a learner, and each role on a scope of its own
(a place of Vesoul, its organisation, its department, its region, the network); and by two kiosks of that place, with the session of their device: one that is paired, and one that was revoked since. Where it makes a difference whose thing it is, the first word
is for a thing within one's own scope, the second for one outside it.

- **yes**: it is done, or shown.
- **nothing**: the door is open, not for this thing: null, an empty list, or a refusal that does not say whether the thing exists.
- **–**: the door is closed to this role.

Written by \`apps/api/test/access/access-matrix.api.spec.ts\`, which really makes each call and compares what it meets with this file. To write it anew after a change:
\`UPDATE_ACCESS_MATRIX=1 npm test -- api access-matrix\`, then read the difference as you would read code.
`;

/** The matrix as the document that is committed and reviewed. */
export function documentOf(operations: readonly Operation[], rows: ReadonlyMap<string, Row>): string {
  const titles = ['Operation', 'stated access', ...PERSONAS.map(({ name }) => name)];
  const lines = operations.map((operation) => {
    const row = rows.get(`${operation.kind} ${operation.name}`) ?? {};
    const cells = PERSONAS.map(({ name }) => {
      const met = row[name];
      if (met === undefined) return '?';
      return met.other === null || (met.own === 'no' && met.other === 'no') ? WORDS[met.own] : `${WORDS[met.own]} / ${WORDS[met.other]}`;
    });
    return `| ${operation.kind === 'route' ? '' : `${operation.kind} `}\`${operation.name}\` | ${ruleOf(operation)} | ${cells.join(' | ')} |`;
  });
  return `${HEAD}\n| ${titles.join(' | ')} |\n|${titles.map(() => '---').join('|')}|\n${lines.join('\n')}\n`;
}
