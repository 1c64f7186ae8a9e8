import { Badge, Button, CircleCheck, Dialog, Notice, TriangleAlert, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from './manage-place.module.css';
import { mendedAt } from './publication.presenter.ts';
import type { Outcome, PageActs } from './use-page-acts.ts';
import type { PageWork } from './use-typed-page.ts';

type PublicationPartProps = { readonly work: PageWork; readonly acts: PageActs; readonly onTell: (words: string) => void };

/** Whether the place is published, what keeps it from being, and the one thing to do about it. */
export function PublicationPart({ work, acts, onTell }: PublicationPartProps) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { base, changes } = work;
  const { status, blocks, comingBookings, version, slug } = base;
  const open = status === 'OPEN';
  const settle = (outcome: Outcome, words: string): void => {
    if (outcome.kind === 'done') {
      setAsked(false);
      setTrouble(null);
      work.refresh(outcome.facts);
      return onTell(words);
    }
    if (outcome.kind === 'unreachable') return setTrouble(t('shell:unreachable.text'));
    setTrouble(t(`placePage:no.${outcome.no.code}`));
    if (outcome.no.current !== null) {
      if (outcome.no.code === 'CHANGED_MEANWHILE') setAsked(false);
      work.meet(outcome.no.current);
    }
  };
  return (
    <section aria-labelledby="publication" className={styles['part']}>
      <h2 id="publication">{t('placePage:publication.title')}</h2>
      <div>
        <Badge tone={open ? 'ok' : 'warn'} icon={open ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}>{t(`placePage:publication.${status}`)}</Badge>
      </div>
      {trouble !== null && !asked && <Notice tone="warn" onDismiss={() => setTrouble(null)}>{trouble}</Notice>}
      {blocks.length > 0 && (
        <>
          <p>{open ? t('placePage:publication.missing') : t('placePage:publication.blocked', { count: blocks.length })}</p>
          <ul className={styles['blocks']}>
            {blocks.map((block) => {
              const at = mendedAt(block, slug);
              const words = t(`placePage:publication.block.${block}`);
              return <li key={block}>{at === null ? words : at.startsWith('#') ? <a href={at} onClick={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>(`${at} input, ${at} textarea`)?.focus();
              }}>{words}</a> : <Link to={at}>{words}</Link>}</li>;
            })}
          </ul>
        </>
      )}
      {!open && blocks.length === 0 && <p>{t('placePage:publication.ready')}</p>}
      {!open && (
        <div>
          <Button isDisabled={blocks.length > 0 || changes.length > 0} pending={acts.busy === 'publish'} onPress={() => void acts.publish(version).then((outcome) => settle(outcome, t('placePage:publication.published')))}>
            {t('placePage:publication.publish')}
          </Button>
          {changes.length > 0 && blocks.length === 0 && <p className={styles['soft']}>{t('placePage:publication.unsaved')}</p>}
        </div>
      )}
      {open && (
        <div>
          <Button look="quiet" onPress={() => setAsked(true)}>{t('placePage:publication.unpublish')}</Button>
        </div>
      )}
      <Dialog
        role="alertdialog"
        title={t('placePage:publication.ask')}
        isOpen={asked}
        onOpenChange={(stays) => {
          if (!stays) setAsked(false);
        }}
        actions={
          <>
            <Button look="quiet" onPress={() => setAsked(false)}>{t('placePage:publication.keep')}</Button>
            <Button pending={acts.busy === 'unpublish'} onPress={() => void acts.unpublish(version, comingBookings).then((outcome) => settle(outcome, t('placePage:publication.unpublished')))}>
              {t('placePage:publication.unpublish')}
            </Button>
          </>
        }
      >
        {trouble !== null && <Notice tone="warn">{trouble}</Notice>}
        <p><strong>{t('placePage:publication.bookings', { count: comingBookings })}</strong></p>
        <p>{t('placePage:publication.effect')}</p>
      </Dialog>
    </section>
  );
}
