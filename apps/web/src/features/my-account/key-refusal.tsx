import { LinkButton, Notice, useMessages } from '@escale/ui';
import type { KeyRefusalCode } from '../../gql/graphql.ts';

/** Why a change did not happen: the server's reason, no network, or a device that made nothing. */
export type KeyProblem = KeyRefusalCode | 'UNREACHABLE' | 'NOT_MADE' | 'ALREADY_HERE' | 'UNSUPPORTED';

const OWN_WORDS = { UNREACHABLE: 'shell:unreachable.text', NOT_MADE: 'keys:passkeys.notMade', ALREADY_HERE: 'keys:passkeys.already', UNSUPPORTED: 'keys:passkeys.unsupported' } as const;
const isOwn = (problem: KeyProblem): problem is keyof typeof OWN_WORDS => problem in OWN_WORDS;

/** The reason, then the way out; for whoever must prove once more who they are, a way back to this page. */
export function KeyRefusal({ problem }: { readonly problem: KeyProblem }) {
  const { t } = useMessages();
  if (problem === 'PROVE_AGAIN') {
    return (
      <Notice tone="warn" actions={<LinkButton look="quiet" href="/connexion?retour=/compte">{t('keys:proveAgain.action')}</LinkButton>}>
        {t('keys:proveAgain.text')}
      </Notice>
    );
  }
  return <Notice tone={problem === 'NOT_MADE' || problem === 'ALREADY_HERE' ? 'info' : 'no'}>{isOwn(problem) ? t(OWN_WORDS[problem]) : t(`keys:refusal.${problem}`)}</Notice>;
}
