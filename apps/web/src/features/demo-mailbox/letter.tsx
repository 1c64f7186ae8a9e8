import { formatMoment } from '@escale/messages';
import { ArrowLeft, Button, Download, LinkButton, Tabs, useMessages } from '@escale/ui';
import { useEffect, useRef } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import { saveCalendar } from '../my-bookings/save-calendar.ts';
import styles from './mailbox.module.css';

export type Mail = { readonly id: string; readonly sentAt: string; readonly to: string; readonly subject: string; readonly text: string; readonly calendar?: string | null };

/** One letter, as a mail program would show it: no script of it ever runs. */
export function Letter({ mail }: { readonly mail: Mail }) {
  const { t, locale } = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [mail.id]);
  const { calendar } = mail;
  return (
    <article className={styles['letter']} aria-labelledby="letter-subject">
      <div className={styles['toList']}>
        <LinkButton look="plain" href="/demo/boite-aux-lettres">
          <ArrowLeft aria-hidden="true" />
          {t('demo:mailbox.list')}
        </LinkButton>
      </div>
      <h2 id="letter-subject" ref={title} tabIndex={-1}>
        {mail.subject}
      </h2>
      <p className={styles['soft']}>
        {t('demo:mailbox.to', { address: mail.to })}
        <br />
        {t('demo:mailbox.sentAt', { when: formatMoment(mail.sentAt, readerZone(), locale) })}
      </p>
      {calendar != null && (
        <p>
          <Button look="quiet" onPress={() => saveCalendar(calendar, 'invitation')}>
            <Download aria-hidden="true" />
            {t('demo:mailbox.calendarDownload')}
          </Button>
        </p>
      )}
      <Tabs
        label={t('demo:mailbox.views')}
        tabs={[
          {
            id: 'html',
            title: t('demo:mailbox.html'),
            content: <iframe title={t('demo:mailbox.frame')} src={`/demo-mails/${mail.id}`} sandbox="allow-popups allow-top-navigation-by-user-activation" className={styles['frame']} />,
          },
          { id: 'text', title: t('demo:mailbox.text'), content: <pre className={styles['text']}>{mail.text}</pre> },
        ]}
      />
    </article>
  );
}
