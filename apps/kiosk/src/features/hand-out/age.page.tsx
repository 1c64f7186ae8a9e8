import { BellRing, Button, useMessages, Users } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import { QuestionPage } from './question.page.tsx';

function CallAction({ onCall }: { readonly onCall: () => void }) {
  const { t } = useMessages();
  return (
    <Button wide onPress={onCall}>
      <BellRing aria-hidden="true" className="lucide" />
      {t('kiosk:call.action')}
    </Button>
  );
}

/** A parent or guardian has not agreed, or has taken their word back. */
export function GuardianPage({ onCall }: { readonly onCall: () => void }) {
  const { t } = useMessages();
  return <Screen title={t('kioskHandOut:guardian.title')} lead={t('kioskHandOut:guardian.text')} actions={<CallAction onCall={onCall} />} />;
}

/** The age is for the team to see: the kiosk knows none. */
export function AgePage({ age, onTeam }: { readonly age: number; readonly onTeam: () => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kioskHandOut:age.title')}
      lead={t('kioskHandOut:age.text', { age })}
      actions={
        <Button wide onPress={onTeam}>
          <Users aria-hidden="true" className="lucide" />
          {t('kioskHandOut:age.confirm')}
        </Button>
      }
    />
  );
}

export function AgeTeamPage({ age, onSay }: { readonly age: number; readonly onSay: (enough: boolean) => void }) {
  const { t } = useMessages();
  return (
    <QuestionPage
      title={t('kioskHandOut:age.teamTitle', { age })}
      lead={t('kioskHandOut:age.teamText')}
      yes={t('kioskHandOut:age.yes', { age })}
      no={t('kioskHandOut:age.no')}
      onYes={() => onSay(true)}
      onNo={() => onSay(false)}
    />
  );
}

export function AgeNoPage({ onCall }: { readonly onCall: () => void }) {
  const { t } = useMessages();
  return <Screen title={t('kioskHandOut:age.noTitle')} lead={t('kioskHandOut:age.noText')} actions={<CallAction onCall={onCall} />} />;
}
