import { useMessages } from '@escale/ui';
import type { MemberView, SchemaGuide as Guide, SectionView, TypeView } from './schema-guide.presenter.ts';
import styles from './explorer.module.css';

const anchorOf = (type: string): string => `type-${type}`;

const TypeName = ({ type: { written, leadsTo } }: { readonly type: TypeView }) => (leadsTo === null ? written : <a href={`#${anchorOf(leadsTo)}`}>{written}</a>);

const Member = ({ member: { name, description, type, takes } }: { readonly member: MemberView }) => (
  <li>
    <code>
      <strong>{name}</strong>
      {takes.length > 0 && '('}
      {takes.map((taken, index) => (
        <span key={taken.name}>
          {index > 0 && ', '}
          {taken.name}
          {taken.type !== null && ': '}
          {taken.type !== null && <TypeName type={taken.type} />}
        </span>
      ))}
      {takes.length > 0 && ')'}
      {type !== null && type.written !== name && ': '}
      {type !== null && type.written !== name && <TypeName type={type} />}
    </code>
    {description !== '' && <p>{description}</p>}
    {takes.some((taken) => taken.description !== '') && (
      <ul role="list" className={styles['members']}>
        {takes.filter((taken) => taken.description !== '').map((taken) => <Member key={taken.name} member={taken} />)}
      </ul>
    )}
  </li>
);

const Section = ({ section: { name, description, members } }: { readonly section: SectionView }) => (
  <section aria-labelledby={anchorOf(name)} className={styles['section']}>
    <h3 id={anchorOf(name)}>{name}</h3>
    {description !== '' && <p>{description}</p>}
    {members.length > 0 && (
      <ul role="list" className={styles['members']}>
        {members.map((member) => <Member key={member.name} member={member} />)}
      </ul>
    )}
  </section>
);

/** The API in its own words, which are English whatever the language of the screen. */
export function SchemaGuide({ guide: { operations, types } }: { readonly guide: Guide }) {
  const { t } = useMessages();
  return (
    <div className={styles['guide']}>
      <h2>{t('demo:api.operations')}</h2>
      <div lang="en" className={styles['sections']}>{operations.map((section) => <Section key={section.name} section={section} />)}</div>
      <h2>{t('demo:api.types')}</h2>
      <div lang="en" className={styles['sections']}>{types.map((section) => <Section key={section.name} section={section} />)}</div>
    </div>
  );
}
