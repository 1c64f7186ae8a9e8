export { parsePayload, PAYLOAD_BYTES, ticketPayload, type TicketFields } from './payload.ts';
export * from './short-code.ts';
export * from './ticket-code.ts';
export * from './verify-ticket.ts';
