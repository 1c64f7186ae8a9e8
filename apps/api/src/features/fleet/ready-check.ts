import type { Battery, ReadyCheck } from '@escale/domain';

interface BatteryGiven {
  readonly unit: number;
  readonly left?: number | null;
  readonly right?: number | null;
}

/** A reading as it was given: what was left out was not looked at. */
export const batteryOf = ({ unit, left, right }: BatteryGiven): Battery => ({ unit, left: left ?? null, right: right ?? null });

export const checkOf = ({ sanitised, battery }: { readonly sanitised: boolean; readonly battery?: BatteryGiven | null }): ReadyCheck => ({ sanitised, battery: battery ? batteryOf(battery) : null });
