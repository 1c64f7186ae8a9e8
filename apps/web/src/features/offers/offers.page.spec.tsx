import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { anOffer } from '../../../test/offers.ts';
import { openPlanning, type PlanningAnswers, TEAM } from '../../../test/open-planning.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });

const OFFERS = '/gestion/activites?lieu=la-forge';
const PLACE = { __typename: 'Place', id: 'place', spaces: [{ __typename: 'Space', id: 'space', name: 'Atelier' }], equipment: [{ __typename: 'PlaceEquipment', units: 2, model: { __typename: 'EquipmentModel', id: 'q3', category: 'VR_HEADSET', manufacturer: 'Meta', name: 'Quest 3' } }] };
const start = (startsAt: string, missing: string | null = null) => ({ __typename: 'OfferPreviewStart', startsAt, endsAt: startsAt, remaining: missing === null ? 1 : 0, missing });
const PREVIEW = {
  __typename: 'OfferPreview', durationMinutes: 60, people: 1, warnings: [],
  days: [{ __typename: 'OfferPreviewDay', day: '2035-03-14', holiday: null, obstacle: null, starts: [start('2035-03-14T05:00:00Z'), start('2035-03-14T06:00:00Z', 'SLOT_TAKEN')] }],
};
const open = (answers: PlanningAnswers = {}, offers = [anOffer()], address = OFFERS) =>
  openPlanning(address, () => null, { ...TEAM, Offers: () => ({ offers, place: PLACE }), OfferPreview: () => ({ offerPreview: PREVIEW }), ...answers });

describe('the offers of a place', () => {
  test('say their state, what they take and what stands on them', async () => {
    open({}, [anOffer({ paused: true, approvalDeadlineHours: 24, waitingRequests: 2 })]);
    expect(await screen.findByText('En pause')).toBeVisible();
    expect(screen.getByText(/1.casque VR par personne/u)).toBeVisible();
    expect(screen.getByText(/Sur demande/u)).toBeVisible();
    expect(screen.getByText(/12.créneaux libres en 7.jours/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Demandes (2)' })).toHaveAttribute('href', '/gestion/demandes');
  });

  test('are only looked at by who does not manage the place', async () => {
    open({ MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'SITE_STAFF' }] } }) });
    expect(await screen.findByText('Séance VR')).toBeVisible();
    expect(screen.getByText(/Seule la personne qui gère/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nouvelle activité' })).toBeNull();
  });

  test('say why there is none, and try again without a network', async () => {
    let connected = false;
    const { user } = open({ Offers: () => (connected ? { offers: [], place: PLACE } : null) });
    const again = await screen.findByRole('button', { name: 'Réessayer' });
    connected = true;
    await user.click(again);
    expect(await screen.findByText('Aucune activité pour l’instant')).toBeVisible();
  });

  test('show the week of what is typed, and tell why a slot is missing', async () => {
    const { user, asked } = open();
    await user.click(await screen.findByRole('button', { name: /^Ouvrir.: Séance VR/u }));
    expect(await screen.findByRole('heading', { name: /Modifier/u })).toHaveFocus();
    const taken = await screen.findByRole('button', { name: /^10\sh, manque/u });
    await user.click(taken);
    expect(screen.getAllByText(/Tout l’équipement est déjà pris/u).length).toBeGreaterThan(0);
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: /^9\sh, libre/u })).toHaveFocus();
    expect(asked.find(({ name }) => name === 'OfferPreview')?.input).toMatchObject({ placeId: 'place', paused: false, draft: { gridMinutes: 30, durationsMinutes: [60] } });
  });

  test('say at the field what cannot be kept', async () => {
    const { user } = open({ ChangeOffer: () => ({ result: { __typename: 'OfferRefused', code: 'TITLE_MISSING', field: 'titleFr', toCome: null, current: null } }) }, [anOffer()], `${OFFERS}&activite=offer`);
    const title = await screen.findByRole('textbox', { name: 'Nom en français' });
    await user.clear(title);
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findAllByText(/Il manque le nom/u)).not.toHaveLength(0);
    expect(title).toHaveAttribute('aria-invalid', 'true');
  });

  test('say at the length of a group which one cannot be kept', async () => {
    const groups = { __typename: 'OfferGroups', peopleMost: 16, minutesLeast: 120, minutesMost: 240, namesDueDays: null };
    const { user, asked } = open({ ChangeOffer: () => ({ result: { __typename: 'OfferRefused', code: 'GROUP_MINUTES_OUT_OF_BOUNDS', field: 'groups.minutesMost', toCome: null, current: null } }) }, [anOffer({ groups })], `${OFFERS}&activite=offer`);
    const most = await screen.findByRole('textbox', { name: 'Heures par séance de groupe, au plus' });
    await user.clear(most);
    await user.type(most, '1');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(most).toHaveAttribute('aria-invalid', 'true'));
    expect(asked.find(({ name }) => name === 'ChangeOffer')?.input).toMatchObject({ draft: { groups: { peopleMost: 16, minutesLeast: 120, minutesMost: 60 } } });
  });

  const theirs = anOffer({ titleFr: 'Séance VR longue', titleEn: 'Long VR session', version: 4 });
  /** Somebody types a name while a colleague saves another, and sends it. */
  const collide = async () => {
    let answer: object = { __typename: 'OfferRefused', code: 'CHANGED_MEANWHILE', field: 'expectedVersion', toCome: null, current: theirs };
    const opened = open({ ChangeOffer: () => ({ result: answer }) }, [anOffer()], `${OFFERS}&activite=offer`);
    const title = await screen.findByRole('textbox', { name: 'Nom en français' });
    await opened.user.clear(title);
    await opened.user.type(title, 'Ma séance');
    await opened.user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Cette activité a changé entre-temps')).toBeVisible();
    expect(screen.getByText(/Nom en français.: Séance VR longue/u)).toBeVisible();
    expect(screen.getByText(/Vous avez saisi.: Ma séance/u)).toBeVisible();
    expect(title).toHaveValue('Ma séance');
    return { ...opened, title, answers: (next: object) => (answer = next) };
  };

  test('keep what was typed when a colleague saved meanwhile, with what they changed elsewhere', async () => {
    const { user, asked, title, answers } = await collide();
    answers(anOffer({ ...theirs, titleFr: 'Ma séance', version: 5 }));
    await user.click(screen.getByRole('button', { name: 'Garder ma saisie' }));
    expect(title).toHaveValue('Ma séance');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText(/« Ma séance » est enregistrée/u)).toBeVisible();
    expect(asked.filter(({ name }) => name === 'ChangeOffer').at(-1)?.input).toMatchObject({ expectedVersion: 4, draft: { titleFr: 'Ma séance', titleEn: 'Long VR session' } });
  });

  test('or take what the colleague saved', async () => {
    const { user, title } = await collide();
    await user.click(screen.getByRole('button', { name: 'Prendre ce qui est enregistré' }));
    expect(title).toHaveValue('Séance VR longue');
    expect(screen.queryByText('Cette activité a changé entre-temps')).toBeNull();
  });

  test('lose nothing of what is typed when it is paused meanwhile', async () => {
    const { user } = open({ PauseOffer: () => ({ result: anOffer({ paused: true, version: 4 }) }) }, [anOffer()], `${OFFERS}&activite=offer`);
    const title = await screen.findByRole('textbox', { name: 'Nom en français' });
    await user.type(title, ' bis');
    await user.click(screen.getByRole('button', { name: 'Mettre en pause' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Mettre en pause' }));
    expect(await screen.findByRole('button', { name: 'Reprendre' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Nom en français' })).toHaveValue('Séance VR bis');
  });

  test('say in numbers what a pause means, and undo it', async () => {
    const { user, asked } = open({ PauseOffer: () => ({ result: anOffer({ paused: true, version: 4 }) }), ResumeOffer: () => ({ result: anOffer({ version: 5 }) }) }, [anOffer()], `${OFFERS}&activite=offer`);
    await user.click(await screen.findByRole('button', { name: 'Mettre en pause' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/Les 2.réservations déjà faites sont gardées/u)).toBeVisible();
    expect(within(dialog).getByText(/12.créneaux libres disparaissent/u)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Mettre en pause' }));
    await user.click(await screen.findByRole('button', { name: 'Défaire' }));
    expect(await screen.findByText(/se réserve de nouveau/u)).toBeVisible();
    expect(asked.find(({ name }) => name === 'ResumeOffer')?.input).toEqual({ offerId: 'offer', expectedVersion: 4 });
  });
});

describe('the requests', () => {
  const booking = { __typename: 'DeskBooking', id: 'booking', version: 2, startsAt: '2035-03-14T05:00:00Z', endsAt: '2035-03-14T06:00:00Z', people: 1, givenName: 'Amel', familyName: 'Haddad', email: 'amel@exemple.fr', offerTitleFr: 'Séance VR', offerTitleEn: 'VR session', moduleTitleFr: null, moduleTitleEn: null, minor: null, guardianConsentState: 'NOT_NEEDED' };
  const request = { __typename: 'ApprovalRequest', placeId: 'place', placeName: 'La Forge', timeZone: 'Indian/Reunion', dueAt: '2035-03-13T05:00:00Z', booking };

  test('say why there is none', async () => {
    open({ ApprovalRequests: () => ({ approvalRequests: [] }) }, [], '/gestion/demandes');
    expect(await screen.findByText('Aucune demande n’attend')).toBeVisible();
  });

  test('are answered with yes, or with no and a reason', async () => {
    let code: string | null = null;
    const { user, asked } = open(
      { ApprovalRequests: () => ({ approvalRequests: [request] }), AnswerRequest: () => ({ answerRequest: code === null ? { __typename: 'DeskBooking', id: 'booking', status: 'CONFIRMED', shortCode: 'K7M24QXP', email: 'amel@exemple.fr' } : { __typename: 'DeskRefused', code } }) },
      [],
      '/gestion/demandes',
    );
    await user.click(await screen.findByRole('button', { name: 'Accepter la demande de Amel Haddad' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/1.personne est attendue/u)).toBeVisible();
    expect(within(dialog).getByText(/part aussitôt à amel@exemple\.fr/u)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Accepter et envoyer' }));
    expect(await screen.findByText(/Amel Haddad reçoit son billet/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Refuser la demande de Amel Haddad' }));
    await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), ' Salle prise ');
    code = 'REQUEST_EXPIRED';
    await user.click(screen.getByRole('button', { name: 'Envoyer ce refus' }));
    expect(await screen.findByText(/restée sans réponse jusqu’à l’heure dite/u)).toBeVisible();
    expect(asked.filter(({ name }) => name === 'AnswerRequest').map(({ input }) => [input['answer'], input['reason'], input['expectedVersion']])).toEqual([['YES', null, 2], ['NO', 'Salle prise', 2]]);
  });
});
