import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './sortable-list.module.css';

export type SortableItem = { readonly id: string; readonly title: string; readonly detail?: ReactNode };

export type SortableListProps = {
  /** What is listed, for who cannot see what stands above it. */
  readonly label: string;
  readonly items: readonly SortableItem[];
  /** The one that is open. */
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, target: string, position: 'before' | 'after') => void;
  readonly isFixed?: boolean;
};

/** A list whose order a person decides: by dragging, or with the keyboard (right arrow to the handle, Enter, arrows, Enter). Enter on a row opens it. */
export const SortableList = ({ label, items, opened, onOpen, onMove, isFixed = false }: SortableListProps): ReactNode => {
  const { t } = useMessages();
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isFixed,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': items.find(({ id }) => id === key)?.title ?? String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved !== undefined && target.dropPosition !== 'on') onMove(String(moved), String(target.key), target.dropPosition);
    },
  });
  return (
    <GridList aria-label={label} items={items} dragAndDropHooks={dragAndDropHooks} onAction={(key) => onOpen(String(key))} className={styles['list'] ?? ''} dependencies={[opened]}>
      {({ id, title, detail }) => (
        <GridListItem id={id} textValue={title} className={styles['item'] ?? ''} data-opened={id === opened}>
          {!isFixed && (
            <Button slot="drag" aria-label={t('words:moveItem', { name: title })} className={styles['handle'] ?? ''}>
              <GripVertical aria-hidden="true" />
            </Button>
          )}
          <span className={styles['title']}>{title}</span>
          {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
        </GridListItem>
      )}
    </GridList>
  );
};
