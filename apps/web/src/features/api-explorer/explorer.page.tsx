import { ErrorState, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { useCallback, useEffect, useState } from 'react';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { askApi } from './ask-api.ts';
import { AskForm } from './ask-form.tsx';
import styles from './explorer.module.css';
import { type SchemaGuide as Guide, schemaGuide } from './schema-guide.presenter.ts';
import { SchemaGuide } from './schema-guide.tsx';

type Known = { readonly kind: 'ASKING' | 'SILENT' | 'CLOSED' } | { readonly kind: 'GUIDE'; readonly guide: Guide };

const learn = async (): Promise<Known> => {
  const answer = await askApi<IntrospectionQuery>(getIntrospectionQuery({ inputValueDeprecation: true }), {});
  if (answer === null) return { kind: 'SILENT' };
  // Outside the demonstration the API does not describe itself.
  return answer.data == null ? { kind: 'CLOSED' } : { kind: 'GUIDE', guide: schemaGuide(buildClientSchema(answer.data)) };
};

/** The API for whoever writes against it: ask it something, and read what it can be asked. */
export function ExplorerPage() {
  const { t } = useMessages();
  const [known, setKnown] = useState<Known>({ kind: 'ASKING' });
  usePageTitle(t('demo:api.title'));
  const look = useCallback(() => void learn().then(setKnown), []);
  useEffect(look, [look]);
  const closed = known.kind === 'CLOSED';
  return (
    <div className={styles['page']}>
      <PageTitle lead={closed ? t('demo:api.closed') : t('demo:api.lead')}>{t('demo:api.title')}</PageTitle>
      {!closed && <AskForm />}
      {known.kind === 'ASKING' && <Skeleton shape="card" />}
      {known.kind === 'SILENT' && <ErrorState onRetry={look} />}
      {known.kind === 'GUIDE' && <SchemaGuide guide={known.guide} />}
    </div>
  );
}
