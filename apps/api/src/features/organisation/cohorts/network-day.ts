import { dayOf, type LocalDay, timeZone } from '@escale/domain';

// The network keeps the hours of its seat; an organisation lies in no place.
const NETWORK_ZONE = timeZone('Europe/Paris');

/** The day at the seat of the network. */
export const networkDay = (now: Date): LocalDay => dayOf(now, NETWORK_ZONE);
