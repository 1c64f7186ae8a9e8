/** The file every scanner finds, and that harms nobody. */
export const EICAR: string;

export interface ClamdPeer {
  readonly url: string;
  /** How many files were looked at. */
  scans(): number;
  /** Takes files and never answers, as a scanner that hangs. */
  hang(on: boolean): void;
  stop(): Promise<void>;
}

export function startClamdPeer(options?: { readonly port?: number; readonly mostBytes?: number }): Promise<ClamdPeer>;
