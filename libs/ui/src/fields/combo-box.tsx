import { ChevronDown, LoaderCircle, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, ComboBox as AriaComboBox, Group, Input } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import field from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { PopoverOnThePage } from './on-the-page.tsx';
import { OptionList, type Option } from './option-list.tsx';
import styles from './options.module.css';

export type ComboBoxProps<Key extends string> = FieldWords & {
  /** What is typed. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What fits the text, in order; the caller filters, so that the server may. */
  readonly suggestions: readonly Option<Key>[];
  readonly onChoose: (suggestion: Option<Key>) => void;
  /** Enter on text of which nothing was chosen. */
  readonly onSubmitText?: (text: string) => void;
  readonly loading?: boolean;
  /** What is said when nothing fits. */
  readonly empty?: string;
  readonly placeholder?: string;
  readonly icon?: ReactNode;
  readonly name?: string;
};

/** Free text with suggestions that may come late; what is typed is never thrown away. */
export const ComboBox = <Key extends string>(props: ComboBoxProps<Key>): ReactNode => {
  const { label, hint, problem, optional, text, onTextChange, suggestions, onChoose, onSubmitText, loading = false, empty, placeholder = '', icon, name } = props;
  const { t } = useMessages();
  // Kept only so that the list closes on a choice, and that the same one can be chosen again after typing.
  const [chosen, setChosen] = useState<Option<Key> | null>(null);
  return (
    <AriaComboBox
      items={suggestions}
      inputValue={text}
      onInputChange={(typed) => {
        if (typed !== chosen?.label) setChosen(null);
        onTextChange(typed);
      }}
      onChange={(key) => {
        const suggestion = suggestions.find(({ id }) => id === key);
        setChosen(suggestion ?? null);
        if (suggestion !== undefined) onChoose(suggestion);
      }}
      value={chosen?.id ?? null}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={field['field'] ?? ''}
      {...(name === undefined ? {} : { name })}
    >
      <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
        <Group className={field['control'] ?? ''}>
          {icon !== undefined && <span className={field['lead']}>{icon}</span>}
          <Input
            className={field['input'] ?? ''}
            placeholder={placeholder}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) onSubmitText?.(text);
            }}
          />
          {text !== '' && (
            // Out of the tab order like every clear button: Escape does the same from the keyboard.
            <Button slot={null} excludeFromTabOrder aria-label={t('words:clear')} className={field['inner'] ?? ''} onPress={() => onTextChange('')}>
              <X aria-hidden="true" />
            </Button>
          )}
          <Button aria-label={t('words:showSuggestions')} className={field['inner'] ?? ''}>
            {loading ? <LoaderCircle aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          </Button>
        </Group>
      </FieldFrame>
      <PopoverOnThePage className={styles['popover'] ?? ''}>
        <OptionList options={suggestions} empty={loading ? t('words:suggestionsLoading') : (empty ?? t('words:noSuggestion'))} />
      </PopoverOnThePage>
    </AriaComboBox>
  );
};
