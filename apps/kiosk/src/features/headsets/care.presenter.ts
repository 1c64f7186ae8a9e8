import { isDoneHere, type UnitCare, type SnapshotModel, freshCharge } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { HeadsetTone } from './headset.presenter.ts';

/** A line of the team's list. */
export type CareRow = { readonly id: string; readonly tag: string; readonly tone: HeadsetTone; readonly step: string; readonly detail: string | null };

const TONES: Partial<Record<UnitCare['step'], HeadsetTone>> = { FIND: 'no', CALL_BACK: 'no', LOOK: 'warn', CLEAN: 'warn', CHARGE: 'warn' };

const lateWords = ({ step, lateMinutes }: UnitCare, t: Translate): string | null => {
  if (step !== 'CALL_BACK' && step !== 'FIND') return null;
  return lateMinutes === null ? t('kioskHeadsets:team.lateSince') : t('kioskHeadsets:team.late', { minutes: lateMinutes });
};

export const careRow = (care: UnitCare, t: Translate): CareRow => ({ id: care.unit.id, tag: care.unit.tag, tone: TONES[care.step] ?? 'calm', step: t(`kioskHeadsets:team.step.${care.step}`), detail: lateWords(care, t) });

/** How many wait for somebody of the team. */
export const waitingCare = (list: readonly UnitCare[]): number => list.filter(({ step }) => isDoneHere(step) || step === 'FIND' || step === 'CALL_BACK').length;

/** What is known of the charge, and whether it is enough. */
export const chargeWords = ({ unit }: UnitCare, model: SnapshotModel, now: Date, t: Translate): readonly string[] => {
  const percent = freshCharge(unit, now);
  return [...(percent === null ? [] : [t('kioskHeadsets:team.charge', { percent })]), ...(percent === null || percent < model.batteryLeast ? [t('kioskHeadsets:team.chargeLeast', { percent: model.batteryLeast })] : [])];
};

/** Minutes and seconds of a step that are left; null once it has had its time. */
export const stepLeft = (minutes: number, begunAt: Date, now: Date): string | null => {
  const seconds = Math.ceil((minutes * 60_000 - (now.getTime() - begunAt.getTime())) / 1_000);
  return seconds <= 0 ? null : `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
};

/** A charge somebody typed: null for what is none. An empty field of a controller says that nobody looked. */
export const typedPercent = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null);
