import { once, type Probe } from './probe.ts';

export const LABEL_PROBES: Readonly<Record<string, Probe>> = {
  'Query labelProgrammes': once('{ result: labelProgrammes { code } }', async () => ({})),
  'Query labelProgramme': once('query ($code: String!) { result: labelProgramme(code: $code) { code } }', async () => ({ code: 'TIERS_LIEU' })),
};
