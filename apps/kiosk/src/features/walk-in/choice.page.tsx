import type { ReactNode } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './walk-in.module.css';

type Choice = { readonly id: string; readonly title: string; readonly detail: string | null; readonly onChoose: () => void };

export type ChoicePageProps = { readonly title: string; readonly lead?: string; readonly choices: readonly Choice[]; readonly back: ReactNode };

/** One question with a few large answers. */
export function ChoicePage({ title, lead, choices, back }: ChoicePageProps) {
  return (
    <Screen
      title={title}
      {...(lead === undefined ? {} : { lead })}
      actions={
        <>
          <ul role="list" className={styles['choices']}>
            {choices.map(({ id, title: words, detail, onChoose }) => (
              <li key={id}>
                <button type="button" className={styles['choice']} onClick={onChoose}>
                  <bdi>{words}</bdi>
                  {detail !== null && <span className={styles['detail']}>{detail}</span>}
                </button>
              </li>
            ))}
          </ul>
          {back}
        </>
      }
    />
  );
}
