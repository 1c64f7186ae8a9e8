import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { type TypedDocumentNode } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { LabelWrittenFragment } from '../../gql/graphql.ts';
import type { FragmentType } from '../../gql/fragment-masking.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { WrittenFragment } from './editing.graphql.ts';

export type WrittenAnswer = FragmentType<typeof WrittenFragment>;
/** Tells what was written from what was refused. */
export const tellWritten = (result: WrittenAnswer) => {
  const said: LabelWrittenFragment = unmasked(WrittenFragment, result);
  return said.__typename === 'LabelProgrammeRefused' ? refused(said.refusal) : done(said);
};

type SureDialogProps<Input extends object> = {
  readonly title: string;
  readonly no: string;
  readonly yes: string;
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly document: TypedDocumentNode<{ readonly result: WrittenAnswer }, { input: Input }>;
  readonly input: Input;
  readonly onDone: () => void;
};

/** What an act comes to, read before it is done. */
export function SureDialog<Input extends object>({ title, no, yes, children, isOpen, onOpenChange, document, input, onDone }: SureDialogProps<Input>) {
  const { t } = useMessages();
  const { sending, send } = useActs(tellWritten);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = (open: boolean): void => {
    setProblem(null);
    onOpenChange(open);
  };
  const act = async (): Promise<void> => {
    const outcome = await send(document, input);
    if (outcome.kind === 'unreachable') return setProblem(t('shell:unreachable.text'));
    if (outcome.kind === 'no') return setProblem(t(`labelEditing:refusal.${outcome.no}`));
    turn(false);
    onDone();
  };
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onOpenChange={turn}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{no}</Button>
          <Button pending={sending} onPress={() => void act()}>{yes}</Button>
        </>
      )}
    >
      {children}
      {problem !== null && <Notice tone="no">{problem}</Notice>}
    </Dialog>
  );
}
