import { Button, ChevronLeft, ChevronRight, Download, QrCode, useMessages } from '@escale/ui';
import { useState } from 'react';
import { exportParts, exportText } from '../../offline/export-events.ts';
import { useDevice, useDeviceState } from '../../offline/use-device.tsx';
import { QrPicture } from '../../shell/qr-picture.tsx';
import styles from './staff.module.css';

/** What was not sent, or was refused, to hand on: as a file, or as QR codes for whoever has but a telephone. */
export function ExportEvents({ onExported }: { readonly onExported: () => void }) {
  const { t } = useMessages();
  const device = useDevice();
  const { identity } = useDeviceState();
  const [part, setPart] = useState<number | null>(null);
  const kioskId = identity?.kioskId ?? '';
  const text = exportText(kioskId, device.unsent());
  const parts = exportParts(text);
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `escale-borne-${kioskId}.json` });
    link.click();
    URL.revokeObjectURL(address);
    onExported();
  };
  const show = (next: number) => {
    setPart(next);
    if (next === parts.length - 1) onExported();
  };
  return (
    <div className={styles['export']}>
      <Button wide look="quiet" onPress={save}>
        <Download aria-hidden="true" className="lucide" />
        {t('kioskDevice:export.file')}
      </Button>
      {part === null ? (
        <Button wide look="quiet" onPress={() => show(0)}>
          <QrCode aria-hidden="true" className="lucide" />
          {t('kioskDevice:export.codes', { count: parts.length })}
        </Button>
      ) : (
        <figure className={styles['qr']}>
          <QrPicture text={parts[part] ?? ''} label={t('kioskDevice:export.part', { part: part + 1, parts: parts.length })} className={styles['code']} />
          <figcaption>{t('kioskDevice:export.part', { part: part + 1, parts: parts.length })}</figcaption>
          {parts.length > 1 && (
            <div className={styles['turn']}>
              <Button look="quiet" isDisabled={part === 0} onPress={() => show(part - 1)}>
                <ChevronLeft aria-hidden="true" className="lucide" />
                {t('kioskDevice:export.previous')}
              </Button>
              <Button look="quiet" isDisabled={part === parts.length - 1} onPress={() => show(part + 1)}>
                {t('kioskDevice:export.next')}
                <ChevronRight aria-hidden="true" className="lucide" />
              </Button>
            </div>
          )}
        </figure>
      )}
    </div>
  );
}
