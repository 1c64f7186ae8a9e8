import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Clock } from '../../../platform/clock/clock.ts';
import { type RegisterRow, RegisterReader } from './register.reader.ts';

/** Under what the register may be used again. */
export const REGISTER_LICENCE = { id: 'etalab-2.0', name: 'Licence Ouverte 2.0', url: 'https://spdx.org/licenses/etalab-2.0.html' } as const;

const COLUMNS = ['id', 'numero', 'reference', 'code_label', 'label', 'organisme', 'etat', 'date_attribution', 'date_fin', 'lieu', 'commune', 'code_insee', 'code_departement', 'code_region'] as const;

const lineOf = ({ id, number, ref, code, nameFr, issuer, state, grantedOn, until, placeName, communeName, inseeCode, departmentCode, regionCode }: RegisterRow): Readonly<Record<(typeof COLUMNS)[number], string | null>> => ({
  id, numero: number, reference: ref, code_label: code, label: nameFr, organisme: issuer, etat: state, date_attribution: grantedOn, date_fin: until, lieu: placeName, commune: communeName, code_insee: inseeCode, code_departement: departmentCode, code_region: regionCode,
});

/** The register as data, and a mark by which who has it already knows. */
export interface OpenRegister {
  readonly body: string;
  readonly etag: string;
}

/** Writes the whole register as open data. */
@Injectable()
export class WriteOpenRegister {
  constructor(
    private readonly reader: RegisterReader,
    private readonly clock: Clock,
  ) {}

  async run(format: 'csv' | 'json'): Promise<OpenRegister> {
    const lines = (await this.reader.all(this.clock.now())).map(lineOf);
    const body = format === 'csv' ? stringify(lines, { header: true, columns: [...COLUMNS], escape_formulas: true }) : JSON.stringify({ licence: REGISTER_LICENCE, labels: lines });
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
  }
}
