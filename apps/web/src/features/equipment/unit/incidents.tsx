import { Badge, Button, TriangleAlert, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from '../equipment.module.css';
import type { FleetUnit, Incident } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { amountOf, momentOf } from '../words.presenter.ts';
import { PhotoForm } from './photo-form.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

type IncidentsProps = { readonly unit: FleetUnit; readonly incidents: readonly Incident[]; readonly onReport: () => void; readonly onChanged: () => void };

/** What went wrong with a unit: open incidents first. */
export function Incidents({ unit, incidents, onReport, onChanged }: IncidentsProps) {
  const { t } = useMessages();
  const [resolving, setResolving] = useState<Incident | null>(null);
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{t('fleet:incident.title')}</h2>
        {unit.acts.includes('REPORT_INCIDENT') && <Button look="quiet" onPress={onReport}><TriangleAlert aria-hidden="true" />{t('fleet:act.REPORT_INCIDENT')}</Button>}
      </div>
      {incidents.length === 0 && <p className={styles['soft']}>{t('fleet:incident.none')}</p>}
      {incidents.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} onResolve={() => setResolving(incident)} onChanged={onChanged} />
      ))}
      {resolving !== null && <ResolveDialog unit={unit} incident={resolving} onClose={() => setResolving(null)} />}
    </section>
  );
}

function IncidentCard({ incident, onResolve, onChanged }: { readonly incident: Incident; readonly onResolve: () => void; readonly onChanged: () => void }) {
  const { t, locale } = useMessages();
  const { reading } = useFleetFrame();
  const open = incident.resolvedAt == null;
  const when = momentOf(incident.reportedAt, reading);
  return (
    <article className={styles['incident']} aria-label={incident.account}>
      <div className={styles['row']}>
        <Badge tone={open ? (incident.severity === 'BLOCKING' ? 'no' : 'warn') : 'ok'}>{open ? t(`fleet:incident.severityBadge.${incident.severity}`) : t('fleet:incident.resolved', { when: momentOf(incident.resolvedAt ?? '', reading) })}</Badge>
        <strong>{t(`fleet:incidentKind.${incident.kind}`)}</strong>
      </div>
      <p>{incident.account}</p>
      <span className={styles['soft']}>{incident.reportedBy == null ? t('fleet:incident.reportedBy', { when }) : t('fleet:incident.reported', { who: incident.reportedBy, when })}</span>
      {incident.repair != null && <p>{t('fleet:incident.repaired', { what: incident.repair })}</p>}
      {incident.costCents != null && <p>{t('fleet:incident.costs', { amount: amountOf(incident.costCents, locale) })}</p>}
      {incident.photos.length > 0 && (
        <div className={styles['photos']}>
          {incident.photos.map(({ path, alternative }) => (
            <a key={path} href={path} target="_blank" rel="noreferrer">
              <img src={path} alt={alternative} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {open && (
        <>
          <div className={styles['row']}><Button look="quiet" onPress={onResolve}>{t('fleet:incident.resolve')}</Button></div>
          <PhotoForm incidentId={incident.id} onAdded={onChanged} />
        </>
      )}
    </article>
  );
}
