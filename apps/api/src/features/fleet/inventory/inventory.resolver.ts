import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { KEEPERS } from '../keepers.ts';
import type { ImportRefused } from './import-refused.type.ts';
import { ImportUnitsInput } from './import-units.input.ts';
import { ImportUnits } from './import-units.ts';
import { ImportResult, UnitsImportedType } from './import-units.type.ts';

/** Lists of equipment that come back changed. */
@Resolver()
export class InventoryResolver {
  constructor(private readonly imports: ImportUnits) {}

  @Mutation(() => ImportResult, { description: 'Takes a list of equipment: a tag of the place changes what is known of its unit, a new one enters a unit to be checked. Rows that cannot be are left out, and said.' })
  @Access({ anyOf: KEEPERS })
  async importUnits(@Args('input') input: ImportUnitsInput, @Context() from: RequestContext): Promise<UnitsImportedType | ImportRefused> {
    const { accountId } = await ownPrincipal(from);
    const done = await this.imports.run(input, { accountId, from, roles: KEEPERS });
    return 'lines' in done ? UnitsImportedType.of(done.lines) : done;
  }
}
