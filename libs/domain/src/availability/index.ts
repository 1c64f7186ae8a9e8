export * from './capacity.ts';
export * from './explain-day.ts';
export * from './obstacle.ts';
export * from './offer-rules.ts';
export * from './offered-starts.ts';
export * from './place-facts.ts';
export * from './presence-profile.ts';
export { MOST_REMAINING, slots, type Slot } from './slots.ts';
export * from './wish.ts';
