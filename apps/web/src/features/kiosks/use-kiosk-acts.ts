import type { CreateKioskMutation, KioskChangeRefusalCode, RenameKioskMutation, SetKioskPinMutation } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';

export type KioskNo = { readonly refusal: KioskChangeRefusalCode; readonly field: string };
/** A code as it is shown; null once it is used or over. */
export type ToPair = Extract<CreateKioskMutation['result'], { readonly __typename: 'KioskToPair' }>;

const tellCode = (answer: CreateKioskMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(answer));
const tellChange = (answer: RenameKioskMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(answer));
const tellPin = (answer: SetKioskPinMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(answer));

/** What answers a code: creating a kiosk, asking for another code. */
export const useCodeActs = () => useActs(tellCode);
/** What answers a kiosk: renaming it, revoking it. */
export const useChangeActs = () => useActs(tellChange);
export const usePinActs = () => useActs(tellPin);
