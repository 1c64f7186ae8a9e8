/** A site that sends people to the provider. */
export interface ProviderClient {
  readonly id: string;
  readonly secret: string;
  /** Its addresses begin so: /retour and /fin follow. */
  readonly site: string;
  /** How facts about a person are signed. */
  readonly userinfo: 'RS256' | 'ES256' | 'json';
}

export interface ProviderWish {
  readonly clients: readonly ProviderClient[];
  readonly port?: number;
}

/** What the provider does wrong, for a test to see it found out. */
export interface Misdeeds {
  /** Claims put among the facts about a person after they were signed. */
  userinfo: Readonly<Record<string, unknown>> | null;
  /** Claims put in the ID token after it was signed. */
  idToken: Readonly<Record<string, unknown>> | null;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly misdeeds: Misdeeds;
  stop(): Promise<void>;
}

export function startIdentityProvider(wish: ProviderWish): Promise<RunningProvider>;
