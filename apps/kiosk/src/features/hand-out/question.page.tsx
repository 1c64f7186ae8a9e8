import { Button } from '@escale/ui';
import type { ReactNode } from 'react';
import { Screen } from '../../shell/screen.tsx';

export type QuestionPageProps = {
  readonly title: string;
  readonly lead: string;
  readonly yes: ReactNode;
  readonly no?: ReactNode;
  readonly pending?: boolean;
  readonly onYes: () => void;
  readonly onNo?: () => void;
  readonly children?: ReactNode;
};

/** One question with one or two answers. */
export function QuestionPage({ title, lead, yes, no, pending = false, onYes, onNo, children }: QuestionPageProps) {
  return (
    <Screen
      title={title}
      lead={lead}
      actions={
        <>
          <Button wide pending={pending} onPress={onYes}>
            {yes}
          </Button>
          {onNo !== undefined && (
            <Button wide look="quiet" isDisabled={pending} onPress={onNo}>
              {no}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Screen>
  );
}
