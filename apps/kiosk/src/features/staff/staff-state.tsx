import { readEvent } from '@escale/domain';
import { Button, Dialog, RectangleGoggles, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import type { KeptEvent } from '../../offline/kept-types.ts';
import { useDevice, useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { CarePage } from '../headsets/care.page.tsx';
import { ExportEvents } from './export-events.tsx';
import { staffLines } from './staff.presenter.ts';
import styles from './staff.module.css';

/** What the code of the team opens. */
export function StaffState({ back }: { readonly back: ReactNode }) {
  const { t, locale } = useMessages();
  const device = useDevice();
  const state = useDeviceState();
  const [exported, setExported] = useState(false);
  const [headsets, setHeadsets] = useState(false);
  const { rejected, waiting } = state;
  const left = rejected.length + waiting;
  if (headsets) {
    return (
      <CarePage
        back={
          <Button wide look="quiet" onPress={() => setHeadsets(false)}>
            {t('words:back')}
          </Button>
        }
      />
    );
  }
  return (
    <Screen
      title={t('kioskDevice:team.title')}
      actions={
        <>
          <Button wide onPress={() => setHeadsets(true)}>
            <RectangleGoggles aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:team.title')}
          </Button>
          {left > 0 && <ExportEvents onExported={() => setExported(true)} />}
          {rejected.length > 0 && (
            <Button wide look="quiet" isDisabled={!exported} onPress={() => void device.settleRejected()}>
              {t('kioskDevice:staff.settle')}
            </Button>
          )}
          <Dialog
            role="alertdialog"
            title={t('kioskDevice:staff.unpairTitle')}
            trigger={
              <Button wide look="danger" isDisabled={left > 0 && !exported}>
                {t('kioskDevice:staff.unpair')}
              </Button>
            }
            actions={(close) => (
              <>
                <Button look="danger" onPress={() => void device.forget()}>
                  {t('kioskDevice:staff.unpair')}
                </Button>
                <Button onPress={close}>{t('kioskDevice:staff.keep')}</Button>
              </>
            )}
          >
            <p>{t('kioskDevice:staff.unpairText')}</p>
          </Dialog>
          {left > 0 && !exported && <p className={styles['hint']}>{t('kioskDevice:staff.exportFirst')}</p>}
          {back}
        </>
      }
    >
      <dl className={styles['lines']}>
        {staffLines(state, device.appVersion, { t, locale }).map(({ name, value }) => (
          <div key={name} className={styles['line']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rejected.length > 0 && (
        <ul role="list" className={styles['rejected']}>
          {rejected.map((row) => (
            <li key={row.id}>
              <Rejected row={row} />
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}

const FAULTS = ['NOT_JSON', 'VERSION_UNKNOWN', 'TYPE_UNKNOWN', 'FIELD_WRONG'] as const;

/** One fact the service could not read, with its reason. */
function Rejected({ row: { text, sequence, answer } }: { readonly row: KeptEvent }) {
  const { t } = useMessages();
  const read = readEvent(text);
  const fault = FAULTS.find((known) => known === answer?.fault) ?? 'OTHER';
  return <>{t('kioskDevice:staff.rejectedLine', { number: sequence, fact: t(`kioskDevice:staff.fact.${read.ok ? read.value.fact.type : 'UNREADABLE'}`), fault: t(`kioskDevice:staff.fault.${fault}`) })}</>;
}
