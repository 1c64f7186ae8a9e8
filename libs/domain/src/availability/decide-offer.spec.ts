import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { aNeed, anOfferDraft } from '../testing/builders.ts';
import { decideOffer, decideRetire } from './decide-offer.ts';
import { OFFER_BOUNDS, type OfferDraft } from './offer-draft.ts';

const quest = idOf<'EquipmentModel'>('quest-3');
const room = idOf<'Space'>('room');
const facts = { models: [{ id: quest, category: 'VR_HEADSET' as const }], spaceIds: [room] };

describe('an offer', () => {
  it('is kept with clean names, each duration once and the shortest first', () => {
    const decision = decideOffer(anOfferDraft({ titleFr: '  Séance   VR ', descriptionFr: '  ', durationsMinutes: [60, 30, 60], spaceId: room, needs: [aNeed({ modelId: quest })] }), facts);
    expect(decision).toMatchObject({ ok: true, value: { titleFr: 'Séance VR', descriptionFr: null, durationsMinutes: [30, 60] } });
  });

  it.each<[string, Partial<OfferDraft>, string, string]>([
    ['without French name', { titleFr: ' ' }, 'TITLE_MISSING', 'titleFr'],
    ['without English name', { titleEn: '…' }, 'TITLE_MISSING', 'titleEn'],
    ['with a name too long', { titleFr: 'a'.repeat(81) }, 'TITLE_TOO_LONG', 'titleFr'],
    ['with a description too long', { descriptionEn: 'a'.repeat(1_001) }, 'DESCRIPTION_TOO_LONG', 'descriptionEn'],
    ['on a grid too fine', { gridMinutes: 4 }, 'GRID_OUT_OF_BOUNDS', 'gridMinutes'],
    ['on a grid too coarse', { gridMinutes: 241 }, 'GRID_OUT_OF_BOUNDS', 'gridMinutes'],
    ['on a grid that does not divide the day', { gridMinutes: 50 }, 'GRID_UNEVEN', 'gridMinutes'],
    ['without duration', { durationsMinutes: [] }, 'DURATIONS_MISSING', 'durationsMinutes'],
    ['with nine durations', { durationsMinutes: [5, 10, 15, 20, 25, 30, 35, 40, 45] }, 'DURATIONS_TOO_MANY', 'durationsMinutes'],
    ['with a duration of more than a day', { durationsMinutes: [1_445] }, 'DURATION_OUT_OF_BOUNDS', 'durationsMinutes'],
    ['with a duration nobody can say', { durationsMinutes: [52] }, 'DURATION_UNEVEN', 'durationsMinutes'],
    ['with a negative notice', { noticeMinutes: -1 }, 'NOTICE_OUT_OF_BOUNDS', 'noticeMinutes'],
    ['with a horizon of more than a year', { horizonDays: 366 }, 'HORIZON_OUT_OF_BOUNDS', 'horizonDays'],
    ['with a notice longer than its horizon', { noticeMinutes: 2_880, horizonDays: 1 }, 'NOTICE_BEYOND_HORIZON', 'noticeMinutes'],
    ['for nobody', { peopleMin: 0 }, 'PEOPLE_OUT_OF_BOUNDS', 'peopleMin'],
    ['for too many', { peopleMax: 101 }, 'PEOPLE_OUT_OF_BOUNDS', 'peopleMax'],
    ['for at least more than at most', { peopleMin: 3, peopleMax: 2 }, 'PEOPLE_OUT_OF_ORDER', 'peopleMax'],
    ['for an age nobody has', { minimumAge: 100 }, 'AGE_OUT_OF_BOUNDS', 'minimumAge'],
    ['that asks the guardian of a grown-up', { guardianConsentBelow: 22 }, 'GUARDIAN_AGE_OUT_OF_BOUNDS', 'guardianConsentBelow'],
    ['for no session a day', { perDayLimit: 0 }, 'DAY_LIMIT_OUT_OF_BOUNDS', 'perDayLimit'],
    ['open to groups of nobody', { groups: { peopleMost: 0, minutesLeast: 120, minutesMost: 240, namesDueDays: null } }, 'GROUP_PEOPLE_OUT_OF_BOUNDS', 'groups.peopleMost'],
    ['open to groups between two lengths the wrong way round', { groups: { peopleMost: 16, minutesLeast: 240, minutesMost: 120, namesDueDays: null } }, 'GROUP_MINUTES_OUT_OF_BOUNDS', 'groups.minutesMost'],
    ['open to groups that name who comes a quarter before', { groups: { peopleMost: 16, minutesLeast: 120, minutesMost: 240, namesDueDays: 90 } }, 'NAMES_DUE_OUT_OF_BOUNDS', 'groups.namesDueDays'],
    ['open to groups for a length off its grid', { groups: { peopleMost: 16, minutesLeast: 100, minutesMost: 240, namesDueDays: null } }, 'GROUP_MINUTES_OUT_OF_BOUNDS', 'groups.minutesLeast'],
    ['answered after more than a fortnight', { approval: { deadlineHours: 337 } }, 'DEADLINE_OUT_OF_BOUNDS', 'approvalDeadlineHours'],
    ['with seven needs', { needs: Array.from({ length: 7 }, () => aNeed()) }, 'NEEDS_TOO_MANY', 'needs'],
    ['that takes none of something', { needs: [aNeed({ quantity: 0 })] }, 'QUANTITY_OUT_OF_BOUNDS', 'needs'],
    ['with a model nobody knows', { needs: [aNeed({ modelId: idOf('other') })] }, 'MODEL_UNKNOWN', 'needs'],
    ['with a model of another kind', { needs: [aNeed({ category: 'COMPUTER', modelId: quest })] }, 'MODEL_UNKNOWN', 'needs'],
    ['in a space of another place', { spaceId: idOf('elsewhere') }, 'SPACE_UNKNOWN', 'spaceId'],
  ])('%s is refused', (_sentence, change, code, field) => {
    expect(decideOffer(anOfferDraft(change), facts)).toEqual({ ok: false, refusal: { code, field } });
  });

  it('whose numbers are all within bounds, or none: nothing else is kept', () => {
    const number = (least: number, most: number) => fc.oneof(fc.integer({ min: least, max: most }), fc.integer({ min: least - 3, max: most + 3 }));
    const drafts = fc.record({ gridMinutes: number(5, 240), noticeMinutes: number(0, 20_160), horizonDays: number(0, 365), peopleMin: number(1, 100), peopleMax: number(1, 100), minimumAge: number(0, 99) });
    fc.assert(
      fc.property(drafts, (change) => {
        const decision = decideOffer(anOfferDraft(change), facts);
        const inside = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;
        const sound =
          inside(change.gridMinutes, OFFER_BOUNDS.gridMinutes) && 1_440 % change.gridMinutes === 0 && inside(change.noticeMinutes, OFFER_BOUNDS.noticeMinutes) && inside(change.horizonDays, OFFER_BOUNDS.horizonDays) &&
          change.noticeMinutes < (change.horizonDays + 1) * 1_440 && inside(change.peopleMin, OFFER_BOUNDS.people) && inside(change.peopleMax, OFFER_BOUNDS.people) && change.peopleMin <= change.peopleMax &&
          inside(change.minimumAge, OFFER_BOUNDS.minimumAge);
        expect(decision.ok).toBe(sound);
      }),
    );
  });
});

describe('an offer that goes', () => {
  it('waits until nobody is to come, and goes once', () => {
    expect(decideRetire({ retired: false, coming: 1 })).toEqual({ ok: false, refusal: { code: 'BOOKINGS_TO_COME' } });
    expect(decideRetire({ retired: true, coming: 0 })).toEqual({ ok: false, refusal: { code: 'OFFER_RETIRED' } });
    expect(decideRetire({ retired: false, coming: 0 })).toEqual({ ok: true, value: null });
  });
});
