import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './disclosure.module.css';

export type DisclosureProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly defaultExpanded?: boolean;
};

/** What can wait: a title that opens on demand. */
export const Disclosure = ({ title, children, level = 3, defaultExpanded = false }: DisclosureProps): ReactNode => (
  <AriaDisclosure defaultExpanded={defaultExpanded} className={styles['disclosure'] ?? ''}>
    <Heading level={level} className={styles['heading'] ?? ''}>
      <Button slot="trigger" className={styles['trigger'] ?? ''}>
        <span>{title}</span>
        <ChevronDown aria-hidden="true" className={classNames('lucide', styles['chevron'])} />
      </Button>
    </Heading>
    <DisclosurePanel className={styles['panel'] ?? ''}>{children}</DisclosurePanel>
  </AriaDisclosure>
);
