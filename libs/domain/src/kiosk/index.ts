export * from './kiosk-pin.ts';
export * from './kiosk-session.ts';
export * from './pairing.ts';
