import { forgetPending } from './pending-sign-in.ts';
import { returnAddress } from './return-address.ts';

/** Goes on as whoever has just signed in: a fresh page, in which nothing read as somebody else is left. */
export function enter(returnTo: string | null): void {
  forgetPending();
  location.replace(returnAddress(returnTo, location.origin));
}
