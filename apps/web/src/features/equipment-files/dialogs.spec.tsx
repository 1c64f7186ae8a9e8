import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { Button, MessagesProvider } from '@escale/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { ExportLink } from './export-link.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LabelsDialog } from './labels-dialog.tsx';

jest.setTimeout(60_000);
afterEach(cleanup);

type Input = { readonly csv: string; readonly dryRun: boolean; readonly idempotencyKey: string };
const LINES = [
  { __typename: 'ImportedLine', line: 2, tag: 'TL1-01', verdict: 'ADD', column: null, code: null },
  { __typename: 'ImportedLine', line: 5, tag: 'TL1-02', verdict: 'REFUSED', column: 'model', code: 'MODEL_UNKNOWN' },
];
const IMPORTED = { __typename: 'UnitsImported', added: 1, changed: 0, same: 0, refused: 1, lines: LINES };

/** Before a server that answers so, one answer after the other; null is no network. */
function show(shown: ReactNode, ...answers: readonly (object | null)[]) {
  const asked: Input[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { variables } = JSON.parse(init?.body as string) as { variables: { input: Input } };
    const answer = answers[asked.length] ?? null;
    asked.push(variables.input);
    if (answer === null) throw new TypeError('Failed to fetch');
    const body = JSON.stringify({ data: { result: answer } });
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body } as unknown as Response;
  };
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>{shown}</Provider>
    </MessagesProvider>,
  );
  return { asked, user: userEvent.setup() };
}
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('printing labels', () => {
  test('asks for the sheet and its first free place, found with the arrows', async () => {
    const { user } = show(<LabelsDialog placeId="p1" unitIds={['u1', 'u2']} trigger={<Button>Étiquettes</Button>} />);
    await user.click(await press('Étiquettes'));
    const link = () => screen.getByRole('link', { name: /Ouvrir les étiquettes/u }).getAttribute('href');
    expect(link()).toBe('/fichiers/etiquettes/p1?format=L7160&depart=1&langue=fr&unites=u1%2Cu2');
    expect(screen.getAllByRole('radio')).toHaveLength(21);
    screen.getByRole('radio', { checked: true }).focus();
    await user.keyboard('{End}');
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(/rangée 7, colonne 3/u);
    expect(screen.getByRole('radio', { checked: true })).toHaveFocus();
    expect(screen.getByText('2 étiquettes, 2 feuilles')).toBeVisible();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(link()).toContain('depart=17');
    await user.click(screen.getByRole('radio', { name: /^Case 5/u }));
    expect(link()).toContain('depart=5');
  });

  test('says what is missing where nothing was chosen', async () => {
    const { user } = show(<LabelsDialog placeId="p1" unitIds={[]} trigger={<Button>Étiquettes</Button>} />);
    await user.click(await press('Étiquettes'));
    expect(screen.getByText('Choisissez d’abord des équipements.')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the list', () => {
  test('is taken from its address', () => {
    show(<ExportLink placeId="p1" />);
    expect(screen.getByRole('link', { name: 'Télécharger la liste (CSV)' })).toHaveAttribute('href', '/export/equipements/p1.csv');
  });

  test('is looked at, then written, once; who opened it hears of it', async () => {
    const onDone = jest.fn();
    const { user, asked } = show(<ImportDialog placeId="p1" onDone={onDone} trigger={<Button>Importer</Button>} />, IMPORTED, IMPORTED);
    await user.click(await press('Importer'));
    expect(await press('Voir ce qui changera')).toBeDisabled();
    await user.click(screen.getByRole('textbox', { name: 'Ou coller la liste ici' }));
    await user.paste('etiquette;modele\nTL1-01;Quest 3');
    await user.click(await press('Voir ce qui changera'));
    expect(await screen.findByText('1 ajouté, 1 refusé')).toBeVisible();
    expect(screen.getByText(/^Ligne 5 \(TL1-02\), modèle.: modèle inconnu du réseau$/u)).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    await user.click(await press('Importer 1 équipement'));
    expect(await screen.findByText(/^C’est fait.: 1 ajouté, aucune modification\.$/u)).toBeVisible();
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(asked.map(({ dryRun, csv }) => [dryRun, csv])).toEqual([[true, 'etiquette;modele\nTL1-01;Quest 3'], [false, 'etiquette;modele\nTL1-01;Quest 3']]);
    expect(asked[0]?.idempotencyKey).not.toBe(asked[1]?.idempotencyKey);
  });

  test('keeps its preview and its key when the connection fails', async () => {
    const { user, asked } = show(<ImportDialog placeId="p1" onDone={() => undefined} trigger={<Button>Importer</Button>} />, IMPORTED, null, IMPORTED);
    await user.click(await press('Importer'));
    await user.click(screen.getByRole('textbox'));
    await user.paste('etiquette\nTL1-01');
    await user.click(await press('Voir ce qui changera'));
    await user.click(await press('Importer 1 équipement'));
    expect(await screen.findByText(/n’a pas pu être envoyée/u)).toBeVisible();
    await user.click(await press('Importer 1 équipement'));
    await screen.findByText(/^C’est fait/u);
    expect(asked[1]?.idempotencyKey).toBe(asked[2]?.idempotencyKey);
  });

  test('says what it lacks where it is none', async () => {
    const { user } = show(<ImportDialog placeId="p1" onDone={() => undefined} trigger={<Button>Importer</Button>} />, { __typename: 'ImportRefused', code: 'TAG_COLUMN_MISSING' });
    await user.click(await press('Importer'));
    await user.click(screen.getByRole('textbox'));
    await user.paste('modele\nQuest 3');
    await user.click(await press('Voir ce qui changera'));
    expect(await screen.findByText(/^La première ligne doit nommer une colonne/u)).toBeVisible();
    expect(await press('Choisir un fichier')).toBeVisible();
    // What was given is still there to be mended.
    expect(screen.getByRole('textbox')).toHaveValue('modele\nQuest 3');
  });
});
