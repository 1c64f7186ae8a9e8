import { type Complaint, idOf, INCIDENT_TEXT_MOST } from '@escale/domain';
import { Button, Camera, TextArea, useMessages } from '@escale/ui';
import { useReducer } from 'react';
import { uuidV7 } from '../../offline/uuid-v7.ts';
import { Screen } from '../../shell/screen.tsx';
import { QuestionPage } from '../hand-out/question.page.tsx';
import styles from './hand-back.module.css';
import { nextTelling, TELLING_BEGINS } from './hand-back.presenter.ts';
import { KindPage } from './kind.page.tsx';
import { PhotoPage } from './photo.page.tsx';

/** What is wrong with a headset: which part, whether it can be used, and whatever somebody wants to add. */
export function TellingPages({ pending, onTold }: { readonly pending: boolean; readonly onTold: (complaint: Complaint) => void }) {
  const { t } = useMessages();
  const [state, act] = useReducer(nextTelling, TELLING_BEGINS);
  switch (state.at) {
    case 'kind':
      return <KindPage onKind={(kind) => act({ do: 'kind', kind })} />;
    case 'severity':
      return (
        <QuestionPage
          title={t('kioskHandBack:severity.title')}
          lead={t(`kioskHeadsets:kind.${state.kind}`)}
          yes={t('kioskHandBack:severity.minor')}
          no={t('kioskHandBack:severity.blocking')}
          onYes={() => act({ do: 'severity', severity: 'MINOR' })}
          onNo={() => act({ do: 'severity', severity: 'BLOCKING' })}
        />
      );
    case 'photo':
      return <PhotoPage onPhoto={(photo) => act({ do: 'photo', photo })} />;
    case 'account': {
      const { kind, severity, account, photo } = state;
      return (
        <Screen
          title={t('kioskHandBack:account.title')}
          lead={t('kioskHandBack:account.lead')}
          actions={
            <>
              <TextArea label={t('kioskHandBack:account.label')} value={account} onChange={(text) => act({ do: 'write', account: text })} maxLength={INCIDENT_TEXT_MOST} />
              {photo !== null && <img className={styles['taken']} src={photo} alt={t('kioskHandBack:account.photoAlt')} />}
              <Button wide look="quiet" onPress={() => act({ do: 'take-photo' })}>
                <Camera aria-hidden="true" className="lucide" />
                {photo === null ? t('kioskHandBack:account.photo') : t('kioskHandBack:account.photoAgain')}
              </Button>
              <Button wide pending={pending} onPress={() => onTold({ incidentId: idOf<'Incident'>(uuidV7()), kind, severity, account: account.trim(), photo })}>
                {t('kioskHandBack:account.submit')}
              </Button>
            </>
          }
        />
      );
    }
  }
}
