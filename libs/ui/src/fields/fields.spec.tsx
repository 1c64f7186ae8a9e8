import { createMessages } from '@escale/messages';
import { expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { MessagesProvider } from '../language/messages-provider.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { ComboBox } from './combo-box.tsx';
import type { Option } from './option-list.tsx';
import { DatePicker } from './date-picker.tsx';
import { DateRangePicker, type DayRange } from './date-range-picker.tsx';
import { TextField } from './text-field.tsx';

const TOWNS: readonly Option[] = [
  { id: 'vesoul', label: 'Vesoul', detail: 'Haute-Saône' },
  { id: 'besancon', label: 'Besançon', detail: 'Doubs' },
];

type WhereProps = { readonly onChoose: (town: Option) => void; readonly onSubmitText?: (text: string) => void; readonly towns?: readonly Option[] };

const Where = ({ onChoose, onSubmitText = () => undefined, towns = TOWNS }: WhereProps): ReactNode => {
  const [text, setText] = useState('');
  return (
    <ComboBox
      label="Où ?"
      text={text}
      onTextChange={setText}
      suggestions={towns}
      onSubmitText={onSubmitText}
      onChoose={(town) => {
        setText(town.label);
        onChoose(town);
      }}
    />
  );
};

const show = (content: ReactNode): void => {
  render(<MessagesProvider messages={createMessages('fr')}>{content}</MessagesProvider>);
};

test('suggestions are chosen with the keyboard alone', async () => {
  const onChoose = jest.fn();
  show(<Where onChoose={onChoose} />);
  await userEvent.tab();
  await userEvent.keyboard('v');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledWith(TOWNS[1]);
  expect(screen.getByRole('combobox')).toHaveValue('Besançon');
  expect(screen.queryByRole('listbox')).toBeNull();

  await userEvent.keyboard('{Backspace}');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledTimes(2);
  expect(onChoose).toHaveBeenLastCalledWith(TOWNS[1]);
  expect(screen.getByRole('combobox')).toHaveValue('Besançon');
});

test('suggestions stay while the page scrolls below them, and late ones are shown; Escape and leaving close them', async () => {
  const late = (towns: readonly Option[]) => <MessagesProvider messages={createMessages('fr')}><Where onChoose={() => undefined} towns={towns} /><button type="button">Suite</button></MessagesProvider>;
  const { rerender } = render(late([]));
  await userEvent.tab();
  await userEvent.keyboard('v');
  act(() => void document.dispatchEvent(new Event('scroll', { bubbles: true })));
  rerender(late(TOWNS));
  expect(screen.getAllByRole('option')).toHaveLength(2);
  act(() => void document.dispatchEvent(new Event('scroll', { bubbles: true })));
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  await userEvent.keyboard('e');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.tab();
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('text nobody suggested is kept and can be searched', async () => {
  const [onChoose, onSubmitText] = [jest.fn(), jest.fn<(text: string) => void>()];
  show(<Where onChoose={onChoose} onSubmitText={onSubmitText} />);
  await userEvent.tab();
  await userEvent.keyboard('70000{Enter}');
  expect(onSubmitText).toHaveBeenCalledWith('70000');
  expect(onChoose).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(screen.getByRole('combobox')).toHaveValue('70000');
});

test('no suggestion says what to try', async () => {
  show(<Where onChoose={jest.fn()} towns={[]} />);
  await userEvent.type(screen.getByRole('combobox'), 'zzz');
  expect(screen.getByText('Rien de ce nom. Essayez une commune ou un code postal.')).toBeVisible();
});

test('one chip stays chosen, and several can be', async () => {
  const [one, many] = [jest.fn<(value: string) => void>(), jest.fn<(values: string[]) => void>()];
  show(
    <>
      <ChoiceChips label="Quand ?" options={TOWNS} value="vesoul" onChange={one} />
      <ChoiceChips label="Besoins" options={[{ id: 'quiet', label: 'Calme' }, { id: 'help', label: 'Aide' }]} values={['help']} onChange={many} />
    </>,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Vesoul' }));
  expect(one).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('radio', { name: 'Besançon' }));
  expect(one).toHaveBeenCalledWith('besancon');
  await userEvent.click(screen.getByRole('button', { name: 'Calme' }));
  expect(many).toHaveBeenCalledWith(['quiet', 'help']);
});

test('a field to mend says why to who listens', () => {
  show(<TextField label="Adresse e-mail" problem="Cette adresse semble incomplète." />);
  expect(screen.getByRole('textbox', { name: 'Adresse e-mail' })).toBeInvalid();
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Cette adresse semble incomplète.');
});

test('a day is a local day, whatever the zone of the device', async () => {
  const onChange = jest.fn<(day: string | null) => void>();
  show(<DatePicker label="Du" value="2026-11-26" onChange={onChange} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}');
  expect(onChange).toHaveBeenCalledWith('2026-11-27');
});

const Days = ({ onChange }: { readonly onChange: (range: DayRange | null) => void }): ReactNode => {
  const [range, setRange] = useState<DayRange | null>(null);
  return (
    <DateRangePicker
      label="Reçu du, au"
      value={range}
      onChange={(next) => {
        setRange(next);
        onChange(next);
      }}
    />
  );
};

test('two days are handed on once both are whole and in order, and what is half typed stays in the field', async () => {
  const onChange = jest.fn<(range: DayRange | null) => void>();
  show(<Days onChange={onChange} />);
  await userEvent.tab();
  await userEvent.keyboard('0905202007052020');
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByText('La fin vient avant le début : changez l’une des deux dates.')).toBeTruthy();
  expect(screen.getAllByRole('spinbutton').map((part) => part.textContent)).toEqual(['09', '05', '2020', '07', '05', '2020']);
  await userEvent.keyboard('2021');
  expect(onChange.mock.calls).toEqual([[{ from: '2020-05-09', to: '2021-05-07' }]]);
  expect(screen.queryByText(/La fin vient avant/u)).toBeNull();
});
