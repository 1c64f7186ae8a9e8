import { spellCode } from '@escale/messages';
import { Card, useMessages } from '@escale/ui';
import styles from './help-someone.module.css';

/** The code as one reads it out on the telephone: four signs, then four, each with a word nobody mishears. */
export function DictatedCode({ shortCode }: { readonly shortCode: string }) {
  const { t, locale } = useMessages();
  return (
    <Card as="section" aria-labelledby="dictate-title" className={styles['dictate']}>
      <h2 id="dictate-title">{t('helping:done.dictate')}</h2>
      <p className={styles['soft']}>{t('helping:done.dictateLead')}</p>
      {spellCode(shortCode, locale).map((group, index) => (
        <ol key={index} role="list" aria-label={t('helping:done.group', { number: index + 1 })} className={styles['signs']}>
          {group.map(({ sign, word, digit }, position) => (
            <li key={position}>
              <strong aria-hidden="true">{sign}</strong>
              <span>{t(digit ? 'helping:done.digit' : 'helping:done.letter', { sign, word })}</span>
            </li>
          ))}
        </ol>
      ))}
    </Card>
  );
}
