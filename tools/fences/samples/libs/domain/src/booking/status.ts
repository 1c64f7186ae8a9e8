export enum Status {
  Held = 'HELD', // ✗ lint escale/enum-keys-equal-values
  CONFIRMED = 'CONFIRMED',
  EXPIRED, // ✗ lint escale/enum-keys-equal-values
}
