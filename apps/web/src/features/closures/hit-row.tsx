import { formatTimeRange } from '@escale/messages';
import { Badge, Card, Select, useMessages } from '@escale/ui';
import styles from './closures.module.css';
import { type Choice, type Hit, nameOf, sessionLabel } from './closures.presenter.ts';

type HitRowProps = { readonly hit: Hit; readonly choice: Choice; readonly zone: string; readonly onChoose: (choice: Choice) => void };

const LET_CHOOSE = 'choose';

/** One booking the closure hits: who, when, and what becomes of it. */
export function HitRow({ hit, choice, zone, onChoose }: HitRowProps) {
  const { t, locale } = useMessages();
  const { booking, treatments, sessions, noAddress } = hit;
  const name = nameOf(booking, t);
  const when = formatTimeRange(booking.startsAt, booking.endsAt, zone, locale);
  return (
    <Card as="li" className={styles['hit'] ?? ''}>
      <div className={styles['tight']}>
        <span className={styles['who']}>{name}</span>
        <span>{when}</span>
        <span className={styles['soft']}>{locale === 'fr' ? booking.offerTitleFr : booking.offerTitleEn}</span>
        {treatments.length === 1 ? <span className={styles['soft']}>{t('closures:preview.onlyHonour')}</span> : <span className={styles['soft']}>{t('closures:preview.found', { count: sessions.length })}</span>}
        {noAddress && <div><Badge tone="warn">{t('closures:preview.noAddress')}</Badge></div>}
      </div>
      <div className={styles['tight']}>
        <Select
          label={t('closures:preview.treatmentOf', { name })}
          options={treatments.map((id) => ({ id, label: t(`closures:treatment.${id}`) }))}
          value={choice.treatment}
          isDisabled={treatments.length === 1}
          onChange={(treatment) => onChoose({ treatment, session: null })}
        />
        {choice.treatment === 'MOVE' && sessions.length > 0 && (
          <Select
            label={t('closures:preview.sessionOf', { name })}
            options={[{ id: LET_CHOOSE, label: t('closures:preview.letChoose') }, ...sessions.map((session, index) => ({ id: String(index), label: sessionLabel(session, locale) }))]}
            value={choice.session === null ? LET_CHOOSE : String(choice.session)}
            onChange={(id) => onChoose({ treatment: 'MOVE', session: id === LET_CHOOSE ? null : Number(id) })}
          />
        )}
      </div>
    </Card>
  );
}
