import type { CreateKioskMutation, KioskChangeRefusalCode, KioskCodeFragment as ToPair, RenameKioskMutation, SetKioskPinMutation } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { KioskCodeFragment } from './kiosks.graphql.ts';

export type KioskNo = { readonly refusal: KioskChangeRefusalCode; readonly field: string };
/** A code as it is shown. */
export type { ToPair };

const tellCode = (answer: CreateKioskMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(readFragment(KioskCodeFragment, answer)));
const tellChange = (answer: RenameKioskMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(answer));
const tellPin = (answer: SetKioskPinMutation['result']) => (answer.__typename === 'KioskChangeRefused' ? refused<KioskNo>(answer) : done(answer));

/** What answers a code: creating a kiosk, asking for another code. */
export const useCodeActs = () => useActs(tellCode);
/** What answers a kiosk: renaming it, revoking it. */
export const useChangeActs = () => useActs(tellChange);
export const usePinActs = () => useActs(tellPin);
