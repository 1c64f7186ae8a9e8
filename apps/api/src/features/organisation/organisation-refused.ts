import type { OrganisationRefusal } from '@escale/domain';

/** A "no" about an organisation, on its way to whoever asked. */
export class OrganisationRefused {
  readonly code: OrganisationRefusal['code'];
  readonly field: string | null;

  constructor({ code, field }: OrganisationRefusal) {
    this.code = code;
    this.field = field ?? null;
  }
}
