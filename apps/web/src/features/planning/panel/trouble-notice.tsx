import { Button, Notice } from '@escale/ui';
import { useDeskFrame } from '../desk-context.ts';
import type { DeskNo } from '../facts.ts';
import { refusalInWords } from '../refusal-in-words.ts';
import { inTheWayInWords } from '../words.presenter.ts';

type TroubleNoticeProps = {
  readonly title: string;
  /** Null when the service was not reached. */
  readonly no: DeskNo | null;
  /** The way past a closed place. */
  readonly insist?: { readonly label: string; readonly onPress: () => void; readonly pending: boolean };
  readonly onDismiss: () => void;
};

/** Why something was refused, who is in the way, and the way out. */
export function TroubleNotice({ title, no, insist, onDismiss }: TroubleNoticeProps) {
  const { planning, reading } = useDeskFrame();
  const { t } = reading;
  if (no === null) return <Notice tone="no" title={title} onDismiss={onDismiss}>{t('shell:unreachable.text')}</Notice>;
  const inTheWay = inTheWayInWords(no, planning.units, reading);
  const mayInsist = no.canInsist && insist !== undefined;
  return (
    <Notice
      tone="no"
      title={title}
      onDismiss={onDismiss}
      {...(mayInsist ? { actions: <Button look="quiet" pending={insist.pending} onPress={insist.onPress}>{insist.label}</Button> } : {})}
    >
      <p>{refusalInWords(no.code, t)}</p>
      {inTheWay !== null && <p>{inTheWay}</p>}
      {mayInsist && <p>{t('planning:no.insistText')}</p>}
    </Notice>
  );
}
