/** What a file is sent for. */
export interface UploadWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly criterion: string;
  readonly fileName: string;
  readonly length: number;
}

/** A file on its way, and how far it is. */
export interface UploadRow extends UploadWish {
  readonly id: string;
  readonly received: number;
  readonly expiresAt: Date;
}

/** What arrived of it in one go. */
export interface PartRow {
  readonly fromByte: number;
  readonly bytes: number;
  readonly fileId: string;
  readonly sha256: string;
}
