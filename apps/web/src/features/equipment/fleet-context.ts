import { createContext, use } from 'react';
import type { FleetQuery } from '../../gql/graphql.ts';
import type { UnitWork } from './use-unit-work.ts';
import type { Reading } from './words.presenter.ts';

type Sent = NonNullable<FleetQuery['fleet']>;

/** What every act on equipment needs: the place and its lists, how it is said, how it is sent, and whether the person answers for the equipment. */
export type FleetFrame = {
  readonly placeId: string;
  readonly spaces: Sent['spaces'];
  readonly models: Sent['models'];
  readonly modules: Sent['modules'];
  readonly reading: Reading;
  readonly work: UnitWork;
  readonly keeper: boolean;
};

export const FleetContext = createContext<FleetFrame | null>(null);

export const useFleetFrame = (): FleetFrame => {
  const frame = use(FleetContext);
  if (frame === null) throw new Error('This belongs into the equipment of a place.');
  return frame;
};
