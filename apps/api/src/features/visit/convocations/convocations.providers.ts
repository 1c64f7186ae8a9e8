import { ConvocationsReader } from './convocations.reader.ts';
import { ConvocationsResolver } from './convocations.resolver.ts';
import { SendConvocationMail } from './send-convocation-mail.jobs.ts';
import { SendConvocations } from './send-convocations.ts';

/** Convocations that leave by mail. */
export const CONVOCATIONS = [ConvocationsReader, ConvocationsResolver, SendConvocationMail, SendConvocations];
