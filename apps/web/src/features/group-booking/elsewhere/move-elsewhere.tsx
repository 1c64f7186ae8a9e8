import { Button, Dialog, useMessages } from '@escale/ui';
import { useState } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import { keyOf, type Option } from '../ask/choices.ts';
import type { Group, GroupNo, Session } from '../facts.ts';
import { whenInWords } from '../groups-words.presenter.ts';
import type { GroupActs } from '../use-group-acts.ts';
import { ChooseElsewhere } from './choose-elsewhere.tsx';
import { elsewhere } from './elsewhere.presenter.ts';
import { SureElsewhere } from './sure-elsewhere.tsx';
import { useElsewhere } from './use-elsewhere.ts';

type MoveElsewhereProps = { readonly group: Group; readonly session: Session; readonly now: Date; readonly acts: GroupActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

const KM = 50;

/** One session to another place: which take it, what that means, and it is done; every other session stays. */
export function MoveElsewhere({ group, session, now, acts, onDone, onChanged }: MoveElsewhereProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const [open, setOpen] = useState(false);
  const [km, setKm] = useState(KM);
  const [chosen, setChosen] = useState<Option | null>(null);
  const [sure, setSure] = useState(false);
  const [refused, setRefused] = useState<GroupNo | 'unreachable' | null>(null);
  const search = useElsewhere(group, session, km, open);
  const found = search.found === null ? null : elsewhere(search.found, session);
  const option = found?.options.find(({ choice }) => chosen !== null && keyOf(choice) === keyOf(chosen.choice)) ?? null;
  const when = whenInWords(session, words);
  const move = async ({ choice: { offerId, startsAt }, place, otherHour }: Option): Promise<void> => {
    if (acts.sending) return;
    setRefused(null);
    const outcome = await acts.change({ groupBookingId: group.id, expectedVersion: group.version, scope: 'ONE', sessionId: session.id, offerId, ...(otherHour ? { startsAt } : {}) });
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused(outcome.no);
      setSure(false);
      // What was found may be a few minutes old: the choices are those of now.
      search.retry();
      if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setOpen(false);
    onDone(t('groups:elsewhere.done', { when, to: place.name, from: session.placeName }));
  };
  return (
    <Dialog
      size="wide"
      title={t('groups:elsewhere.title', { when })}
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setChosen(null);
        setSure(false);
        setRefused(null);
      }}
      trigger={<Button look="quiet" aria-label={t('groups:elsewhere.actionOf', { when })}>{t('groups:elsewhere.action')}</Button>}
      actions={(close) =>
        sure && option !== null ? (
          <>
            <Button key="back" look="quiet" onPress={() => setSure(false)}>{t('groups:elsewhere.back')}</Button>
            <Button key="yes" pending={acts.sending} onPress={() => void move(option)}>{t('groups:elsewhere.yes')}</Button>
          </>
        ) : (
          <>
            <Button key="no" look="quiet" onPress={close}>{t('groups:elsewhere.no')}</Button>
            <Button key="next" isDisabled={option === null} onPress={() => setSure(true)}>{t('groups:elsewhere.next')}</Button>
          </>
        )
      }
    >
      {sure && option !== null ? (
        <SureElsewhere group={group} session={session} option={option} now={now} unreachable={refused === 'unreachable'} />
      ) : (
        <ChooseElsewhere
          session={session}
          search={search}
          found={found}
          chosen={option}
          km={km}
          refused={refused === 'unreachable' ? null : refused}
          onKm={setKm}
          onChoose={(next) => {
            setChosen(next);
            setRefused(null);
          }}
        />
      )}
    </Dialog>
  );
}
