import { EXPORT_SECTIONS, type ExportedData, type ExportRow, type ExportSection } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { newPseudonym } from '../ids/new-id.ts';
import { type DataSubject, type Farewell, HOLDS_PERSONAL_DATA, type PersonalData } from './personal-data.ts';

/** Asks every feature what it holds about a person, or has every feature forget them. */
@Injectable()
export class People {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Every section, in its order; those without anything are empty. */
  async export(manager: EntityManager, subject: DataSubject): Promise<Readonly<Record<ExportSection, readonly ExportRow[]>>> {
    const all = Object.fromEntries(EXPORT_SECTIONS.map((section) => [section, []])) as unknown as Record<ExportSection, readonly ExportRow[]>;
    for (const holder of this.holders()) {
      const part: ExportedData = await holder.export(manager, subject);
      for (const section of EXPORT_SECTIONS) all[section] = [...all[section], ...(part[section] ?? [])];
    }
    return all;
  }

  async foresee(manager: EntityManager, subject: DataSubject, now: Date): Promise<Farewell> {
    return this.sum((holder) => holder.foresee?.(manager, subject, now) ?? Promise.resolve({}));
  }

  /** Forgets a person everywhere, in the caller's transaction; what stays of them bears one new random pseudonym, kept nowhere else. */
  async erase(manager: EntityManager, subject: DataSubject, now: Date): Promise<Farewell> {
    const pseudonym = newPseudonym();
    return this.sum((holder) => holder.erase(manager, subject, pseudonym, now));
  }

  private async sum(ask: (holder: PersonalData) => Promise<Partial<Farewell>>): Promise<Farewell> {
    let [bookingsCancelled, visitsKept] = [0, 0];
    // One after the other: they share one connection.
    for (const holder of this.holders()) {
      const part = await ask(holder);
      bookingsCancelled += part.bookingsCancelled ?? 0;
      visitsKept += part.visitsKept ?? 0;
    }
    return { bookingsCancelled, visitsKept };
  }

  private holders(): readonly PersonalData[] {
    const found = this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const order = typeof metatype === 'function' ? this.reflector.get<number | undefined>(HOLDS_PERSONAL_DATA, metatype) : undefined;
      return order === undefined ? [] : [{ order, holder: instance as PersonalData }];
    });
    return found.sort((a, b) => a.order - b.order).map(({ holder }) => holder);
  }
}
