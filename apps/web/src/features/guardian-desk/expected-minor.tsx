import { formatMoment, formatTimeRange } from '@escale/messages';
import { Badge, Button, classNames, Dialog, type Tone, useMessages } from '@escale/ui';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { GuardianConsentState, MinorsExpectedQuery } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { titleIn } from '../my-bookings/ticket.presenter.ts';
import styles from './desk.module.css';
import { scanAddress } from './send-scan.ts';

export type ExpectedMinor = MinorsExpectedQuery['minorsExpected'][number];

const TONES: Record<GuardianConsentState, Tone> = { NOT_NEEDED: 'info', ASKED: 'warn', GIVEN: 'ok', ON_PAPER: 'ok', REFUSED: 'no' };

/** What a scanner or a telephone gives; the server looks at what it really is. */
const SCANS = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

type RowProps = {
  readonly minor: ExpectedMinor;
  readonly sending: boolean;
  readonly onSeen: (minor: ExpectedMinor) => void;
  readonly onScan: (minor: ExpectedMinor, file: File) => void;
};

/** One young person who is expected: when, who, where their permission stands, and the paper that is in hand. */
export function ExpectedMinorRow({ minor, sending, onSeen, onScan }: RowProps) {
  const { t, locale } = useMessages();
  const { booking, state, guardianName, paperSeenAt } = minor;
  const name = `${minor.givenName} ${minor.familyName}`;
  const { timeZone } = booking.place;
  const zone = { readerZone: readerZone() };
  return (
    <li className={styles['row']}>
      <div className={styles['cell']}>
        <strong>{name}</strong>
        <span className={styles['soft']}>{booking.place.name}</span>
      </div>
      <div className={styles['cell']}>
        <span>{formatTimeRange(booking.startsAt, booking.endsAt, timeZone, locale, zone)}</span>
        <span className={styles['soft']}>{titleIn(booking.offer, locale)}</span>
      </div>
      <div className={styles['cell']}>
        <Badge tone={TONES[state]}>{t(`helping:state.${state}`)}</Badge>
        {state === 'ASKED' && <span className={styles['soft']}>{guardianName == null ? t('helping:desk.paperExpected') : t('helping:desk.asked', { name: guardianName })}</span>}
        {paperSeenAt != null && <span className={styles['soft']}>{t('helping:desk.seenAt', { when: formatMoment(paperSeenAt, timeZone, locale, zone) })}</span>}
      </div>
      <div className={classNames(styles['cell'], styles['acts'])}>
        {state === 'ASKED' && <PaperSeen name={name} sending={sending} onSeen={() => onSeen(minor)} />}
        {(state === 'ASKED' || state === 'ON_PAPER') && (
          <>
            <FileTrigger
              acceptedFileTypes={SCANS}
              onSelect={(files) => {
                const [file] = files ?? [];
                if (file !== undefined) onScan(minor, file);
              }}
            >
              <Button look="quiet" pending={sending} pendingLabel={t('helping:desk.scanning')} aria-label={t(minor.scanned ? 'helping:desk.scanAgainLabel' : 'helping:desk.scanLabel', { name })}>
                {t(minor.scanned ? 'helping:desk.scanAgain' : 'helping:desk.scan')}
              </Button>
            </FileTrigger>
            <span className={styles['soft']}>{t('helping:desk.scanKinds')}</span>
          </>
        )}
        {minor.scanned && (
          <a href={scanAddress(booking.id)} download aria-label={t('helping:desk.seeLabel', { name })}>
            {t('helping:desk.see')}
          </a>
        )}
      </div>
    </li>
  );
}

function PaperSeen({ name, sending, onSeen }: { readonly name: string; readonly sending: boolean; readonly onSeen: () => void }) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      title={t('helping:desk.confirmTitle')}
      isOpen={asked}
      onOpenChange={setAsked}
      trigger={
        <Button look="quiet" pending={sending} aria-label={t('helping:desk.seenLabel', { name })}>
          {t('helping:desk.seen')}
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>
            {t('helping:desk.back')}
          </Button>
          <Button
            onPress={() => {
              setAsked(false);
              onSeen();
            }}
          >
            {t('helping:desk.confirm')}
          </Button>
        </>
      )}
    >
      <p>{t('helping:desk.confirmText', { name })}</p>
    </Dialog>
  );
}
