import { expect, test } from '@jest/globals';
import { anOffer } from '../../../test/offers.ts';
import { draftToPreview, draftTyped, lengthsTyped, NEW_OFFER, typedOf } from './typed-offer.presenter.ts';

test.each([
  ['30, 60', [30, 60]],
  ['30;60 90', [30, 60, 90]],
  ['', []],
  ['une heure', null],
  ['30, -60', null],
])('lengths typed as "%s" are %p', (text, lengths) => {
  expect(lengthsTyped(text)).toEqual(lengths);
});

test('an offer comes back from the form as it went in, 0 standing for none', () => {
  const offer = anOffer({ noticeMinutes: 90, guardianConsentBelow: 15, perDayLimit: null, approvalDeadlineHours: 24 });
  expect(typedOf(offer)).toMatchObject({ noticeHours: 1.5, guardianBelow: 15, perDayLimit: 0, needsApproval: true, deadlineHours: 24 });
  expect(draftTyped(typedOf(offer))).toMatchObject({ titleFr: 'Séance VR', noticeMinutes: 90, guardianConsentBelow: 15, perDayLimit: null, approvalDeadlineHours: 24, durationsMinutes: [60] });
  expect(draftTyped({ ...typedOf(offer), needsApproval: false })).toMatchObject({ approvalDeadlineHours: null });
});

test('what cannot be read is not sent, what is out of bounds is', () => {
  expect(draftTyped({ ...NEW_OFFER, peopleMax: NaN })).toBeNull();
  expect(draftTyped({ ...NEW_OFFER, durations: 'longtemps' })).toBeNull();
  expect(draftTyped({ ...NEW_OFFER, deadlineHours: NaN })).not.toBeNull();
  expect(draftTyped({ ...NEW_OFFER, gridMinutes: 7 })).toMatchObject({ gridMinutes: 7 });
});

test('the week is looked at before there is a name', () => {
  expect(draftTyped(NEW_OFFER)).toMatchObject({ titleFr: '' });
  expect(draftToPreview(NEW_OFFER)).toMatchObject({ titleFr: 'A', durationsMinutes: [60] });
});
