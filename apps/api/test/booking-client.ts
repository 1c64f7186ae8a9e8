import { randomUUID } from 'node:crypto';
import { BOOKING, type BookingAnswer, CANCEL, CONFIRM, HOLD, RESCHEDULE } from './documents.ts';
import type { TestApi } from './test-api.ts';

type Input = Readonly<Record<string, unknown>>;

/** Speaks for a person who books; a technical error fails the spec, a refusal is an answer. */
export class BookingClient {
  constructor(private readonly api: Pick<TestApi, 'gql'>) {}

  hold = (input: Input) => this.send(HOLD, { durationMinutes: 60, people: 1, idempotencyKey: randomUUID(), ...input });
  confirm = (held: BookingAnswer, input: Input = {}) =>
    this.send(CONFIRM, { bookingId: held.id, holdToken: held.holdToken, givenName: 'Camille', familyName: 'Durand', email: 'camille@exemple.example', locale: 'fr', acceptsSafetyNotice: true, ...input });
  cancel = (booking: BookingAnswer, input: Input = {}) => this.send(CANCEL, { bookingId: booking.id, holdToken: booking.holdToken, ...input });
  reschedule = (booking: BookingAnswer, input: Input) => this.send(RESCHEDULE, { bookingId: booking.id, holdToken: booking.holdToken, idempotencyKey: randomUUID(), ...input });

  async booked(input: Input): Promise<BookingAnswer> {
    return this.confirm(await this.hold(input));
  }

  async read(id: string, holdToken: string): Promise<{ readonly status: string; readonly shortCode: string | null } | null> {
    const { data, errors } = await this.api.gql<{ booking: { status: string; shortCode: string | null } | null }>(BOOKING, { id, holdToken });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.booking;
  }

  private async send(document: string, input: Input): Promise<BookingAnswer> {
    const { data, errors } = await this.api.gql<{ result: BookingAnswer }>(document, { input });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
