/** What a kiosk sent and nobody could read. */
export interface RejectionRow {
  readonly kioskId: string;
  readonly kioskName: string;
  readonly eventId: string;
  readonly fault: string;
  readonly faultField: string | null;
  readonly text: string;
  readonly receivedAt: Date;
  readonly seenAt: Date | null;
}

/** How many events of a kiosk never came. */
export interface GapRow {
  readonly kioskId: string;
  readonly kioskName: string;
  readonly missing: number;
  readonly firstMissing: number;
}
