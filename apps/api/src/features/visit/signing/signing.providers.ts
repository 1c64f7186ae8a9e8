import { ConfirmSignature } from './confirm-signature.ts';
import { RecordAbsence } from './record-absence.ts';
import { RecordSignature } from './record-signature.ts';
import { SignatureData } from './signature-data.ts';
import { SignPresence } from './sign-presence.ts';
import { SigningLink } from './signing-link.ts';
import { SigningReader } from './signing.reader.ts';
import { SigningResolver } from './signing.resolver.ts';
import { SigningStore } from './signing.store.ts';
import { WeighCode } from './weigh-code.ts';

/** Signing presence: at a kiosk, or by phone before one. */
export const SIGNING = [ConfirmSignature, RecordAbsence, RecordSignature, SignatureData, SignPresence, SigningLink, SigningReader, SigningResolver, SigningStore, WeighCode];
