import type { InstallState, KeptInstallState, LocalDay, TimeZone } from '@escale/domain';

/** A request to install a module, as both its sides see it. */
export interface InstallRow {
  readonly id: string;
  readonly version: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly communeName: string | null;
  readonly timeZone: TimeZone;
  readonly moduleId: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly note: string | null;
  readonly kept: KeptInstallState;
  /** Whether a unit in service at the place has the module. */
  readonly installed: boolean;
  readonly plannedFor: LocalDay | null;
  readonly reason: string | null;
  readonly askedById: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** Whether whoever asks answers for the place. */
  readonly answers: boolean;
}

export type ShownInstall = InstallRow & { readonly state: InstallState };
