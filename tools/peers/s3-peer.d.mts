export interface S3Peer {
  /** As S3_URL takes it. */
  readonly url: string;
  readonly objects: Map<string, { readonly bytes: Buffer; readonly at: Date }>;
  stop(): Promise<void>;
}

export function startS3Peer(options?: { readonly bucket?: string; readonly keyId?: string; readonly secret?: string; readonly region?: string; readonly port?: number; readonly pageSize?: number }): Promise<S3Peer>;
