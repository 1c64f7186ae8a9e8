import { AnomaliesReader } from './anomalies.reader.ts';
import { AnomaliesResolver } from './anomalies.resolver.ts';
import { CarryOut, DecisionWriting } from './carry-out.ts';
import { LossesReader } from './losses.reader.ts';
import { LossesResolver } from './losses.resolver.ts';
import { ResolutionStore } from './resolution.store.ts';
import { DecisionLog, ResolveAnomaly } from './resolve-anomaly.ts';

/** What the team reads and decides of what kiosks told. */
export const ANOMALIES = [AnomaliesReader, AnomaliesResolver, CarryOut, DecisionLog, DecisionWriting, LossesReader, LossesResolver, ResolutionStore, ResolveAnomaly];
