/** Who saw it happen, and when; null for the product itself. */
export interface Witness {
  readonly at: Date;
  readonly accountId: string | null;
}
