import { disableStatesReason } from './rules/disable-states-reason.mjs';
import { enumKeysEqualValues } from './rules/enum-keys-equal-values.mjs';
import { noAmbientInput } from './rules/no-ambient-input.mjs';
import { noSwallowedError } from './rules/no-swallowed-error.mjs';
import { noVisibleText } from './rules/no-visible-text.mjs';
import { resolverStatesAccess } from './rules/resolver-states-access.mjs';

/** The rules of this workspace; each has a bad and a good sample in `samples/`. */
export const fences = {
  meta: { name: 'escale' },
  rules: {
    'disable-states-reason': disableStatesReason,
    'enum-keys-equal-values': enumKeysEqualValues,
    'no-ambient-input': noAmbientInput,
    'no-swallowed-error': noSwallowedError,
    'no-visible-text': noVisibleText,
    'resolver-states-access': resolverStatesAccess,
  },
};
