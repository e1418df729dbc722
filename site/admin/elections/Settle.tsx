// The third view: two entries of one paper side by side, only where they differ; what is chosen is saved over the entry that was wrong.

import { useState } from 'react';
import type { RowChange, RowState } from '../../../shared/api.ts';
import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { type Choices, settleEntries } from '../../../shared/elections/compare-entries.ts';
import { BALLOT_FIGURES, type CountCell, type CountFigures } from '../../../shared/elections/count-figures.ts';
import { UnitCount } from '../../../shared/elections/unit-count.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import type { CountPlace } from './count-draft.ts';
import { type CountSay, useCountWords } from './count-texts.ts';
import { RecordedPaper } from './PaperPhoto.tsx';
import { recordOf } from './unit-state.ts';

interface SettleProps {
  readonly known: ElectionConstituencyAnswer;
  readonly place: CountPlace;
  readonly api: ApiClient;
  readonly onSettled: () => void;
  readonly onBack: () => void;
}

export function Settle({ known, place, api, onSettled, onBack }: SettleProps) {
  const [lang, say] = [useLang(), useCountWords()];
  const [choices, setChoices] = useState<Choices>({});
  const [against, setAgainst] = useState<readonly Bilingual[]>([]);
  const [actionId] = useState(() => crypto.randomUUID());
  const { isRunning, trouble, ask } = useAsked();
  const [first, second] = [1, 2].map((entry) => recordOf(known, { ...place, entry }));
  const differences = known.differences.find(
    ({ office, unit, round }) => office === place.office && unit === place.unit && round === place.round,
  );
  if (first == null || second == null || differences === undefined) return null;
  const cells = differences.cells.map((one) => ({ ...one, cell: cellOf(one.cell) }));
  const settled = settleEntries(UnitCount.parse(first.values), UnitCount.parse(second.values), choices);
  const chosen = cells.filter(({ cell }) => choices[cell] !== undefined).length;

  const save = async () => {
    if (settled === null) return;
    const changes = [first, second].flatMap((record) => correctionOf(record, settled));
    const found = await ask((signal) => api.sendChanges('unitCounts', { actionId, reason: say('settleReason'), changes }, signal));
    if (found === null) return;
    const messages = found.answers.flatMap((answer) =>
      answer.outcome === 'invalid'
        ? answer.violations.map(({ message }) => message)
        : answer.outcome === 'forbidden'
          ? [answer.message]
          : [],
    );
    setAgainst(messages);
    onSettled();
  };
  return (
    <section className="settle">
      <h3>
        {say('unit', { n: place.unit })} · {say(place.office)}: {say('settle')}
      </h3>
      <p>{say('settleAbout')}</p>
      <RecordedPaper api={api} photoId={photoOf(first) ?? photoOf(second)} />
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {against.map((message) => (
        <Bar key={message.en} kind="trouble">
          {message[lang]}
        </Bar>
      ))}
      {cells.map(({ cell, first: one, second: other, looksLike }) => (
        <fieldset key={cell} className="form-group settle-cell">
          <legend>
            {labelOf(cell, known, place, say)} <small>{say(`slip-${looksLike}`)}</small>
          </legend>
          {(['first', 'second'] as const).map((which) => (
            <label key={which} className="form-choice">
              <input
                type="radio"
                name={cell}
                checked={choices[cell] === which}
                onChange={() => setChoices((old) => ({ ...old, [cell]: which }))}
              />
              <span>
                {say(which)}: <b>{(which === 'first' ? one : other)?.toLocaleString('en-US') ?? '–'}</b>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">{say('chosenCells', { n: chosen, all: cells.length })}</p>
      <p className="form-actions">
        <button type="button" className="primary" disabled={settled === null || isRunning || !known.mayEnter} onClick={() => void save()}>
          {say('saveSettled')}
        </button>
        <button type="button" onClick={onBack}>
          {say('otherUnit')}
        </button>
      </p>
    </section>
  );
}

/** Only an entry that was wrong somewhere is changed, and only in those cells. */
function correctionOf(record: RowState, settled: CountFigures): RowChange[] {
  const count = UnitCount.parse(record.values);
  const figures = BALLOT_FIGURES.filter((cell) => count[cell] !== settled[cell]).map((cell) => [cell, settled[cell]]);
  const sorted = (votes: CountFigures['votes']) => JSON.stringify(votes.toSorted((a, b) => a.number - b.number));
  const votes = sorted(count.votes) === sorted(settled.votes) ? [] : [['votes', [...settled.votes]]];
  const set = Object.fromEntries([...figures, ...votes]);
  return Object.keys(set).length === 0 ? [] : [{ changeId: crypto.randomUUID(), id: record.id, base: record.version, kind: 'save', set }];
}

function cellOf(text: string): CountCell {
  const figure = BALLOT_FIGURES.find((cell) => cell === text);
  return figure ?? `votes.${Number(text.slice('votes.'.length))}`;
}

function labelOf(cell: CountCell, known: ElectionConstituencyAnswer, place: CountPlace, say: CountSay): string {
  const figure = BALLOT_FIGURES.find((one) => one === cell);
  if (figure !== undefined) return say(figure);
  const number = Number(cell.slice('votes.'.length));
  const candidates = known.ballots.find(({ office }) => office === place.office)?.candidates ?? [];
  return say('candidate', { n: number, name: candidates.find((one) => one.number === number)?.name ?? '' });
}

function photoOf({ values }: RowState): string | null {
  return typeof values['paperPhotoId'] === 'string' ? values['paperPhotoId'] : null;
}
