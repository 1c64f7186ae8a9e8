import { formatTimeRange } from '@escale/messages';
import { Disclosure, useMessages } from '@escale/ui';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import styles from './closures.module.css';
import { type Choices, type ClosureWish, type Hit, nameOf, sessionLabel } from './closures.presenter.ts';

type MailSamplesProps = { readonly hits: readonly Hit[]; readonly choices: Choices; readonly wish: ClosureWish; readonly place: MyPlace };

/** The messages as they will be read, one of each kind that leaves: the very sentences of the mail, for the first person who gets it. */
export function MailSamples({ hits, choices, wish, place }: MailSamplesProps) {
  const { t } = useMessages();
  const written = hits.filter(({ noAddress }) => !noAddress);
  const first = (treatment: 'MOVE' | 'CANCEL'): Hit | undefined => written.find(({ booking }) => choices.get(booking.id)?.treatment === treatment && choices.get(booking.id)?.session == null);
  const samples = [
    { kind: 'proposal', hit: first('MOVE') },
    { kind: 'apology', hit: first('CANCEL') },
  ] as const;
  if (samples.every(({ hit }) => hit === undefined)) return null;
  return (
    <section className={styles['stack']} aria-labelledby="mail-title">
      <h2 id="mail-title">{t('closures:mail.title')}</h2>
      {samples.map(({ kind, hit }) => hit !== undefined && (
        <Disclosure key={kind} title={t(`closures:mail.${kind}`)}>
          <MailSample kind={kind} hit={hit} wish={wish} place={place} />
        </Disclosure>
      ))}
    </section>
  );
}

function MailSample({ kind, hit: { booking, ...found }, wish, place }: { readonly kind: 'proposal' | 'apology'; readonly hit: Hit; readonly wish: ClosureWish; readonly place: MyPlace }) {
  const { t, locale } = useMessages();
  const sessions = kind === 'apology' ? found.nearby : found.sessions;
  const about = { activity: locale === 'fr' ? booking.offerTitleFr : booking.offerTitleEn, when: formatTimeRange(booking.startsAt, booking.endsAt, place.timeZone, locale), place: place.name };
  const words = (locale === 'fr' ? wish.wordsFr : wish.wordsEn).trim() || (locale === 'fr' ? wish.wordsEn : wish.wordsFr).trim();
  return (
    <div className={`${styles['mail'] ?? ''} ${styles['tight'] ?? ''}`}>
      <p className={styles['soft']}>{t('closures:mail.example', { name: nameOf(booking, t) })}</p>
      <p className={styles['who']}>{t(`reroute:mail.${kind}.subject`, about)}</p>
      <p>{t(`reroute:mail.${kind}.lead`, about)}</p>
      <p>{t(`reroute:why.${wish.reason}`)}</p>
      {words !== '' && <p>{t('reroute:mail.words', { words })}</p>}
      <p>{sessions.length === 0 ? t('reroute:mail.none') : t(`reroute:mail.${kind}.next`)}</p>
      {sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <li key={`${session.offer.id} ${session.startsAt}`}>{sessionLabel(session, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
