import { careList, type KioskSnapshot } from '@escale/domain';
import { Button, ChevronRight, QrCode, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { careRow, waitingCare } from './care.presenter.ts';
import styles from './care.module.css';
import { FindLabel } from './find-label.page.tsx';
import { UnitCarePage } from './unit-care.page.tsx';
import { useNow } from '../../shell/use-now.ts';

type Shown = { readonly at: 'list' } | { readonly at: 'find'; readonly unknown: string | null; readonly scans: number } | { readonly at: 'unit'; readonly unitId: string };

/** For the team, behind its code: every headset, what cannot wait on top, and what to do with each. */
export function CarePage({ back }: { readonly back: ReactNode }) {
  const { t } = useMessages();
  const { view } = useDeviceState();
  const [shown, setShown] = useState<Shown>({ at: 'list' });
  if (view === null) return <Screen title={t('kioskHeadsets:team.title')} lead={t('kioskDevice:answer.nothingKnown')} actions={back} />;
  const toList = (
    <Button wide look="quiet" onPress={() => setShown({ at: 'list' })}>
      {t('kioskHeadsets:team.toList')}
    </Button>
  );
  switch (shown.at) {
    case 'unit':
      return <UnitCarePage key={shown.unitId} view={view} unitId={shown.unitId} back={toList} />;
    case 'find': {
      const found = (tag: string) => {
        const unit = view.units.find((each) => each.tag === tag);
        setShown(unit === undefined ? { at: 'find', unknown: tag, scans: shown.scans + 1 } : { at: 'unit', unitId: unit.id });
      };
      return <FindLabel key={shown.scans} said={shown.unknown === null ? null : t('kioskHeadsets:find.unknown', { tag: shown.unknown })} listening onTag={found} />;
    }
    case 'list':
      return <CareList view={view} back={back} onFind={() => setShown({ at: 'find', unknown: null, scans: 0 })} onUnit={(unitId) => setShown({ at: 'unit', unitId })} />;
  }
}

function CareList({ view, back, onFind, onUnit }: { readonly view: KioskSnapshot; readonly back: ReactNode; readonly onFind: () => void; readonly onUnit: (unitId: string) => void }) {
  const { t } = useMessages();
  const now = useNow(15_000);
  const list = careList(view, now);
  return (
    <Screen
      title={t('kioskHeadsets:team.title')}
      lead={list.length === 0 ? t('kioskHeadsets:team.none') : t('kioskHeadsets:team.lead', { count: waitingCare(list) })}
      actions={
        <>
          <Button wide onPress={onFind}>
            <QrCode aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:team.scan')}
          </Button>
          <ul role="list" aria-label={t('kioskHeadsets:team.list')} className={styles['rows']}>
            {list.map((care) => {
              const { id, tag, tone, step, detail } = careRow(care, t);
              return (
                <li key={id}>
                  <button type="button" className={styles['row']} data-look={tone} onClick={() => onUnit(id)}>
                    <strong>{tag}</strong>
                    <span>
                      {step}
                      {detail !== null && <span className={styles['detail']}>{detail}</span>}
                    </span>
                    <ChevronRight aria-hidden="true" className="lucide" />
                  </button>
                </li>
              );
            })}
          </ul>
          {back}
        </>
      }
    />
  );
}
