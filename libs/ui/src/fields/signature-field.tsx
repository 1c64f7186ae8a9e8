import { Eraser, Undo2 } from 'lucide-react';
import { type PointerEvent, useId, useRef } from 'react';
import { Button } from '../actions/button.tsx';
import { useMessages } from '../language/use-messages.ts';
import styles from './signature-field.module.css';
import { begun, drawnTo, type DrawnStroke, isFull, pathOf } from './signature-strokes.ts';

export type SignatureFieldProps = { readonly value: readonly DrawnStroke[]; readonly onChange: (strokes: readonly DrawnStroke[]) => void; readonly isDisabled?: boolean };

const WIDE = 1_000;
const HIGH = 400;

/** Where one signs with a finger, a pen or a mouse. What was drawn is data; how much of it there is, is said aloud. Whoever draws nothing is served by the button that confirms, which stands beside it. */
export function SignatureField({ value, onChange, isDisabled = false }: SignatureFieldProps) {
  const { t } = useMessages();
  const [label, help] = [useId(), useId()];
  const since = useRef<number | null>(null);
  // Points come faster than the screen is drawn anew: the latest strokes stand here.
  const latest = useRef(value);
  const drawing = useRef<number | null>(null);
  const at = (event: PointerEvent<SVGSVGElement>): readonly [number, number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    if (latest.current.length === 0 || since.current === null) since.current = event.timeStamp;
    const scaled = (offset: number): number => Math.round((offset / Math.max(1, box.width)) * WIDE);
    return [scaled(event.clientX - box.left), scaled(event.clientY - box.top), Math.max(0, Math.round(event.timeStamp - since.current))];
  };
  const change = (strokes: readonly DrawnStroke[]): void => {
    latest.current = strokes;
    onChange(strokes);
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (isDisabled || drawing.current !== null || event.button !== 0) return;
    latest.current = value;
    drawing.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    change(begun(latest.current, ...at(event)));
  };
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (drawing.current !== event.pointerId) return;
    const next = drawnTo(latest.current, ...at(event));
    if (next !== latest.current) change(next);
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    if (drawing.current === event.pointerId) drawing.current = null;
  };
  return (
    <div role="group" aria-labelledby={label} aria-describedby={help} className={styles['field']}>
      <span id={label} className={styles['label']}>{t('signing:field.label')}</span>
      <span id={help} className={styles['help']}>{t('signing:field.help')}</span>
      <svg aria-hidden="true" data-signature viewBox={`0 0 ${String(WIDE)} ${String(HIGH)}`} className={styles['paper']} onPointerDown={begin} onPointerMove={go} onPointerUp={end} onPointerCancel={end}>
        <line x1="60" y1="320" x2="940" y2="320" className={styles['line']} />
        {value.map((stroke, index) => <path key={index} d={pathOf(stroke)} className={styles['stroke']} />)}
      </svg>
      <p role="status" className={styles['help']}>{value.length === 0 ? t('signing:field.empty') : isFull(value) ? t('signing:field.full') : t('signing:field.drawn', { count: value.length })}</p>
      {value.length > 0 && (
        <div className={styles['acts']}>
          <Button look="quiet" isDisabled={isDisabled} onPress={() => change(value.slice(0, -1))}><Undo2 aria-hidden="true" className="lucide" />{t('signing:field.undo')}</Button>
          <Button look="quiet" isDisabled={isDisabled} onPress={() => change([])}><Eraser aria-hidden="true" className="lucide" />{t('signing:field.clear')}</Button>
        </div>
      )}
    </div>
  );
}
