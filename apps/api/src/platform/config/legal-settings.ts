import { isEmail } from '@escale/domain';
import { ConfigError } from './config-error.ts';

/** What the law has a site say of who runs it; the variable that sets each. */
export const LEGAL_VARIABLES = {
  publisher: 'NETWORK_PUBLISHER',
  publisherAddress: 'NETWORK_PUBLISHER_ADDRESS',
  director: 'NETWORK_DIRECTOR',
  host: 'NETWORK_HOST',
  contactEmail: 'NETWORK_CONTACT_EMAIL',
  dpoEmail: 'NETWORK_DPO_EMAIL',
} as const;
export type LegalFact = keyof typeof LEGAL_VARIABLES;
export const LEGAL_FACTS = Object.keys(LEGAL_VARIABLES) as readonly LegalFact[];

/** How far the site conforms to the RGAA, as an audit found it; without an audit it does not (RGAA 4.1.2, "Déclaration d'accessibilité"). */
export const CONFORMITIES = ['NONE', 'PARTIAL', 'TOTAL'] as const;
export type Conformity = (typeof CONFORMITIES)[number];

export type LegalSettings = Readonly<Record<LegalFact, string | null>> & {
  readonly conformity: Conformity;
  /** Who audited, when, and the share of criteria met; null without an audit. */
  readonly audit: string | null;
};

/** The demonstration's network is made up, and so is who runs it. */
const DEMONSTRATION: Readonly<Record<LegalFact, string>> = {
  publisher: 'Association Escale (réseau de démonstration)',
  publisherAddress: '12 rue de l’Exemple, 70000 Vesoul',
  director: 'Nadia Raynaud',
  host: 'Hébergeur de démonstration, 1 rue du Test, 25000 Besançon',
  contactEmail: 'bonjour@escale.example',
  dpoEmail: 'donnees@escale.example',
};

const filled = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value.trim());

/** Reads and checks who runs the network; what is not set is made up in the demonstration and null elsewhere. */
export function readLegalSettings(env: NodeJS.ProcessEnv): LegalSettings {
  const demo = env['ESCALE_DEMO'] === '1';
  const read = (fact: LegalFact): string | null => filled(env[LEGAL_VARIABLES[fact]]) ?? (demo ? DEMONSTRATION[fact] : null);
  for (const fact of ['contactEmail', 'dpoEmail'] as const) {
    const value = read(fact);
    if (value !== null && !isEmail(value)) throw new ConfigError(`${LEGAL_VARIABLES[fact]} must be an e-mail address`);
  }
  const conformity = filled(env['NETWORK_ACCESSIBILITY'])?.toUpperCase() ?? 'NONE';
  if (!(CONFORMITIES as readonly string[]).includes(conformity)) throw new ConfigError(`NETWORK_ACCESSIBILITY must be none, partial or total, not "${conformity.toLowerCase()}"`);
  const audit = filled(env['NETWORK_ACCESSIBILITY_AUDIT']);
  if (conformity !== 'NONE' && audit === null) throw new ConfigError('NETWORK_ACCESSIBILITY_AUDIT is missing: say who audited the site, when, and which share of the criteria it met; without an audit leave NETWORK_ACCESSIBILITY out');
  const facts = Object.fromEntries(LEGAL_FACTS.map((fact) => [fact, read(fact)])) as Record<LegalFact, string | null>;
  return { ...facts, conformity: conformity as Conformity, audit };
}
