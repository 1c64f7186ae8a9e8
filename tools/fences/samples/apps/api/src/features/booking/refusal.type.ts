import { registerEnumType } from '@nestjs/graphql';

const RefusalCode = {
  SLOT_TAKEN: 'SLOT_TAKEN',
  TOO_LATE: 'too-late', // ✗ lint escale/enum-keys-equal-values
} as const;
registerEnumType(RefusalCode, { name: 'RefusalCode' });
registerEnumType({ fr: 'fr', en: 'EN' }, { name: 'Locale' }); // ✗ lint escale/enum-keys-equal-values
