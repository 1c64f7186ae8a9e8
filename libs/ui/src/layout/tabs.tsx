import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabsProps<Key extends string> = {
  /** What the tabs are about, for who cannot see them together. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Key; readonly title: string; readonly content: ReactNode }[];
  readonly selected?: Key;
  readonly onSelect?: (tab: Key) => void;
};

/** Several views of one thing. */
export const Tabs = <Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>): ReactNode => (
  <AriaTabs
    className={styles['tabs'] ?? ''}
    onSelectionChange={(key) => {
      const tab = tabs.find(({ id }) => id === key);
      if (tab !== undefined) onSelect?.(tab.id);
    }}
    {...(selected === undefined ? {} : { selectedKey: selected })}
  >
    <TabList aria-label={label} className={styles['list'] ?? ''}>
      {tabs.map(({ id, title }) => (
        <Tab key={id} id={id} className={styles['tab'] ?? ''}>
          {title}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ id, content }) => (
      <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
);
