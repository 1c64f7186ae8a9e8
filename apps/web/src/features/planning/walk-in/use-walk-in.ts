import { useState } from 'react';
import type { Planning, PlanningOffer, PlanningUnit } from '../facts.ts';
import { firstChoice, lengthsOf, offersFor } from '../walk-in.presenter.ts';

type Answers = { readonly offerId: string | null; readonly durationMinutes: number | null; readonly people: number | null; readonly safety: boolean; readonly age: 'adult' | 'minor' | null; readonly givenName: string; readonly familyName: string };

const NOTHING: Answers = { offerId: null, durationMinutes: null, people: null, safety: false, age: null, givenName: '', familyName: '' };

export type WalkInWish = Omit<Answers, 'offerId' | 'durationMinutes' | 'people'> & { readonly offer: PlanningOffer; readonly durationMinutes: number; readonly people: number };

const clean = (name: string): string | null => (name.trim() === '' ? null : name.trim());

/** What is proposed to who comes, with what the desk chose otherwise; what the planning becomes meanwhile changes no choice. */
export function useWalkIn(planning: Planning, now: number, unit: PlanningUnit | null) {
  const [proposed] = useState(() => firstChoice(planning, now, unit));
  const [answers, setAnswers] = useState(NOTHING);
  const [problem, setProblem] = useState<'safety' | 'age' | null>(null);
  const offers = offersFor(planning, unit);
  const offer = offers.find(({ id }) => id === (answers.offerId ?? proposed?.offer.id)) ?? offers[0];
  const lengths = offer === undefined ? [] : lengthsOf(offer);
  const durationMinutes = lengths.find((minutes) => minutes === answers.durationMinutes) ?? lengths[0];
  const wish: WalkInWish | null =
    offer === undefined || durationMinutes === undefined ? null : { ...answers, offer, durationMinutes, people: Math.min(offer.peopleMax, Math.max(offer.peopleMin, answers.people ?? offer.peopleMin)) };
  const type = (change: Partial<Answers>): void => {
    setProblem(null);
    setAnswers((before) => ({ ...before, ...change }));
  };
  /** What to send; null when something the activity asks is missing. */
  const check = () => {
    if (wish === null) return null;
    const asksAge = wish.offer.guardianConsentBelow != null;
    const missing = wish.offer.safetyNotice && !wish.safety ? 'safety' : asksAge && wish.age === null ? 'age' : null;
    setProblem(missing);
    if (missing !== null) return null;
    return {
      offerId: wish.offer.id, durationMinutes: wish.durationMinutes, people: wish.people, moduleId: null, givenName: clean(wish.givenName), familyName: clean(wish.familyName),
      safetyNoticeGiven: wish.offer.safetyNotice && wish.safety, minor: asksAge ? wish.age === 'minor' : null,
    };
  };
  return { wish, type, problem, check };
}
