import { formatTimeRange } from '@escale/messages';
import { Button, createToasts, Dialog, Notice, showToast, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { faultOf } from './drafts.presenter.ts';
import styles from './hours.module.css';
import type { DraftsWork } from './use-drafts.ts';
import { type Outside, type OutsideBooking, type Trouble, useSaving } from './use-saving.ts';
import { faultInWords, weekInWords } from './words.presenter.ts';

type SavePartProps = { readonly placeId: string; readonly timeZone: string; readonly work: DraftsWork };

const SHOWN = 20;

/** Saving: first in numbers, then for good. What keeps hours from being saved is said where they are. */
export function SavePart({ placeId, timeZone, work }: SavePartProps) {
  const { t, locale } = useMessages();
  const saving = useSaving(placeId);
  const [toasts] = useState(createToasts);
  const [trouble, setTrouble] = useState<{ readonly why: Trouble } | null>(null);
  const [asked, setAsked] = useState<{ readonly outside: Outside | null } | null>(null);
  const { drafts, changes, base, met } = work;

  const begin = async (): Promise<void> => {
    const fault = faultOf(drafts, changes);
    if (fault !== null) return setTrouble({ why: fault });
    setTrouble(null);
    setAsked({ outside: null });
    const answer = await saving.preview(drafts, changes);
    if ('trouble' in answer) {
      setAsked(null);
      return setTrouble({ why: answer.trouble });
    }
    setAsked({ outside: answer });
  };
  const confirm = async (): Promise<void> => {
    let version = base.version;
    for (const audience of changes) {
      const answer = await saving.save(drafts, audience, version);
      if (answer.kind === 'no') {
        setAsked(null);
        if (answer.trouble?.code === 'CHANGED_MEANWHILE' && answer.current !== null) return work.meet(answer.current);
        return setTrouble({ why: answer.trouble });
      }
      version = answer.facts.version;
      work.saveDone(answer.facts, audience);
    }
    setAsked(null);
    showToast(toasts, { tone: 'ok', title: t('hours:saved') });
  };
  const words = trouble?.why === null || trouble === null ? null : faultInWords(trouble.why, { t, locale });
  const line = ({ shortCode, startsAt, endsAt, offerTitleFr, offerTitleEn }: OutsideBooking): string =>
    t('hours:preview.booking', { number: shortCode ?? t('hours:preview.walkIn'), offer: locale === 'en' ? offerTitleEn : offerTitleFr, when: formatTimeRange(startsAt, endsAt, timeZone, locale) });
  const outside = asked?.outside ?? null;
  return (
    <div className={styles['saving']}>
      {trouble !== null && (
        <Notice tone="warn" title={words?.where ?? t('hours:failed.title')} onDismiss={() => setTrouble(null)}>
          <p>{words?.what ?? t('hours:failed.text')}</p>
        </Notice>
      )}
      <Button isDisabled={changes.length === 0 || met !== null} pending={saving.busy} onPress={() => void begin()}>
        {changes.length === 0 ? t('hours:nothing') : t('hours:save')}
      </Button>
      <Dialog
        title={t('hours:preview.title')}
        isOpen={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        actions={
          <>
            <Button look="quiet" onPress={() => setAsked(null)}>
              {t('words:cancel')}
            </Button>
            <Button isDisabled={outside === null} pending={saving.busy} onPress={() => void confirm()}>
              {outside !== null && outside.count > 0 ? t('hours:preview.confirm') : t('hours:save')}
            </Button>
          </>
        }
      >
        {changes.map((audience) => (
          <p key={audience}>
            <strong>{t(`hours:audience.${audience}`)}</strong> — {drafts[audience].kind === 'same' ? t('hours:same') : weekInWords(drafts[audience].week, base.today, { t, locale })}
          </p>
        ))}
        <div role="status">
          {outside === null ? (
            <p>{t('hours:preview.asking')}</p>
          ) : outside.count === 0 ? (
            <p>{t('hours:preview.inside')}</p>
          ) : (
            <>
              <p>
                <strong>{t('hours:preview.outside', { count: outside.count })}</strong>
              </p>
              <ul>
                {outside.bookings.slice(0, SHOWN).map((booking) => (
                  <li key={booking.id}>{line(booking)}</li>
                ))}
              </ul>
              {outside.count > SHOWN && <p>{t('hours:preview.andMore', { count: outside.count - SHOWN })}</p>}
              <p>{t('hours:preview.honoured')}</p>
            </>
          )}
        </div>
      </Dialog>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
