import { AnswerTurn, TurnWriting } from './answer-turn.ts';
import { ChangeNetworkRules } from './change-network-rules.ts';
import { ClosedLists } from './closed-lists.ts';
import { FutureLimit } from './future-limit.ts';
import { JoinWaiting, JoinWriting } from './join-waiting.ts';
import { KeepWaiting } from './keep-waiting.ts';
import { NetworkRulesReader } from './network-rules.reader.ts';
import { NetworkRulesResolver } from './network-rules.resolver.ts';
import { PlaceWaitingResolver } from './place-waiting.resolver.ts';
import { PromoteWaitingJob } from './promote-waiting.jobs.ts';
import { PromoteWaiting, Promoting } from './promote-waiting.ts';
import { ShowWaiting } from './show-waiting.ts';
import { TendWaitingJob } from './tend-waiting.jobs.ts';
import { TendWaiting } from './tend-waiting.ts';
import { WaitingData } from './waiting-data.ts';
import { WaitingPersonReader } from './waiting-person.reader.ts';
import { WaitingReader } from './waiting.reader.ts';
import { WaitingFieldsResolver, WaitingQueriesResolver, WaitingResolver } from './waiting.resolver.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** Everything the waiting list is made of. */
export const WAITING = [
  AnswerTurn, ChangeNetworkRules, ClosedLists, FutureLimit, JoinWaiting, JoinWriting, KeepWaiting, NetworkRulesReader, NetworkRulesResolver, PlaceWaitingResolver, PromoteWaiting, PromoteWaitingJob, Promoting, ShowWaiting, TendWaiting, TendWaitingJob, TurnWriting, WaitingData,
  WaitingFieldsResolver, WaitingPersonReader, WaitingQueriesResolver, WaitingReader, WaitingResolver, WaitingRulesReader, WaitingStore,
];
