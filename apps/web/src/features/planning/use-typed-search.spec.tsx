import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense, use, useCallback } from 'react';
import { MemoryRouter, useNavigate, useSearchParams } from 'react-router';
import { useTypedSearch } from './use-typed-search.ts';

afterEach(cleanup);

const PAUSE_MS = 350;
const pause = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS)));

/** A page whose other half takes its time to draw each address that is searched for, until `draw` lets it. */
function openSearch() {
  let draw: () => void = () => undefined;
  const drawn = new Promise<void>((resolve) => {
    draw = resolve;
  });
  function Results({ of }: { readonly of: string }) {
    if (of !== '') use(drawn);
    return <p>results of {of}</p>;
  }
  function Field({ inAddress, write }: { readonly inAddress: string; readonly write: (text: string) => void }) {
    const [text, type] = useTypedSearch(inAddress, write);
    return <input aria-label="search" value={text} onChange={({ target }) => type(target.value)} />;
  }
  function Page() {
    const navigate = useNavigate();
    const [query, setQuery] = useSearchParams();
    const write = useCallback((text: string) => setQuery({ chercher: text }, { replace: query.get('chercher') !== null }), [query, setQuery]);
    return (
      <>
        <Field inAddress={query.get('chercher') ?? ''} write={write} />
        <button onClick={() => void navigate(-1)}>back</button>
        <button onClick={() => void navigate(1)}>forward</button>
        <Results of={query.get('chercher') ?? ''} />
      </>
    );
  }
  render(
    <MemoryRouter>
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </MemoryRouter>,
  );
  const field = (): HTMLInputElement => screen.getByLabelText('search');
  const type = (text: string): Promise<void> => act(async () => void fireEvent.change(field(), { target: { value: text } }));
  const press = (name: string): Promise<void> => act(async () => void fireEvent.click(screen.getByText(name)));
  return { press, field, type, draw: () => act(async () => draw()) };
}

test('what is typed while the page of the letters before is still being drawn is added to them', async () => {
  const { field, type, draw } = openSearch();
  await type('Ca');
  await pause();
  await type('Cam');
  expect(field().value).toBe('Cam');
  await draw();
  await screen.findByText('results of Cam');
  expect(field().value).toBe('Cam');
});

test('who goes back finds the search of the address they go back to', async () => {
  const { field, type, draw, press } = openSearch();
  await type('Ca');
  await pause();
  await draw();
  await press('back');
  expect(field().value).toBe('');
  await press('forward');
  expect(field().value).toBe('Ca');
});
