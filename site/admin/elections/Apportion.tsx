// Seats and constituencies proposed from the type and the residents: the residents, the computation line by line, the constituencies beside what
// the sheet has, and then, with reasons where the officer sets them otherwise, into the sheet as one step that can be taken back.

import { useId, useState } from 'react';
import { ConstituenciesAnswer, type ConstituenciesRequest } from '../../../shared/api-election-actions.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { UndoAction } from '../departure/UndoAction.tsx';
import { DayBox } from '../screens/DayBox.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { ApportionRows, type Override } from './ApportionRows.tsx';
import { useApportionWords } from './apportion-texts.ts';
import { readAreas, writeAreas } from './areas-typed.ts';

interface ApportionProps {
  readonly api: ApiClient;
  readonly electionId: string;
  readonly onDone: () => void;
}

export function Apportion({ api, electionId, onDone }: ApportionProps) {
  const [lang, say] = [useLang(), useApportionWords()];
  const box = useId();
  const [answer, setAnswer] = useState<ConstituenciesAnswer | null>(null);
  const [typed, setTyped] = useState('');
  const [populationOn, setPopulationOn] = useState<string | null>(null);
  const [overrides, setOverrides] = useState<readonly Override[]>([]);
  const { isRunning, trouble, ask } = useAsked();
  const { areas, unreadable } = readAreas(typed);

  const send = async (preview: boolean) => {
    const body: ConstituenciesRequest = {
      actionId: preview || answer === null ? crypto.randomUUID() : answer.actionId,
      preview,
      electionId,
      ...(areas.length > 0 ? { areas: [...areas], populationOn } : {}),
      overrides: preview ? [] : overrides.filter(({ seats, reason }) => seats !== null && reason.trim() !== '').map(sendable),
    };
    const found = await ask((signal) => api.ask(ConstituenciesAnswer, '/actions/constituencies', { body, signal }));
    if (found === null) return;
    setAnswer(found);
    if (!preview) return onDone();
    setOverrides([]);
    if (areas.length > 0) return;
    setTyped(writeAreas(found.areas));
    setPopulationOn(found.populationOn);
  };
  const isDone = answer !== null && !answer.preview;
  const savedRows = answer?.rows.filter(({ outcome }) => outcome === 'saved').length ?? 0;
  const isUnexplained = overrides.some(({ seats, reason }) => seats !== null && reason.trim().length < 3);
  return (
    <details className="apportion">
      <summary>{say('title')}</summary>
      <p className="screen-about">{say('about')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {answer?.areasOf != null && (
        <div className="form-grid">
          <span className="form-entry form-wide">
            <label htmlFor={box}>{say(answer.areasOf)}</label>
            <textarea id={box} rows={8} value={typed} onChange={({ target }) => setTyped(target.value)} />
            {unreadable.length > 0 && <small className="form-wrong">{say('unreadable', { lines: unreadable.join(', ') })}</small>}
          </span>
          <DayBox key={answer.actionId} label={say('populationOn')} value={populationOn} onChange={setPopulationOn} />
        </div>
      )}
      {answer !== null && answer.proposal === null && <p role="status">{say('needsAreas')}</p>}
      {answer?.proposal != null && (
        <>
          <h4>{say('lines')}</h4>
          <ol className="apportion-lines">
            {answer.proposal.lines.map((line) => (
              <li key={line.en}>{line[lang]}</li>
            ))}
          </ol>
          <p>
            <b>{say('total', { n: answer.proposal.seats })}</b> <small>{answer.proposal.source}</small>
            {answer.populationOn !== null && <small> · {say('census', { day: formatDay(answer.populationOn, lang) })}</small>}
          </p>
          <ApportionRows rows={answer.rows} overrides={overrides} isDone={isDone} onChange={setOverrides} />
          {answer.beyond.length > 0 && <p className="form-wrong">{say('beyond', { numbers: answer.beyond.join(', ') })}</p>}
        </>
      )}
      <p className="form-actions">
        <button type="button" disabled={isRunning || unreadable.length > 0} onClick={() => void send(true)}>
          {say(answer === null ? 'begin' : 'again')}
        </button>
        {answer?.proposal != null && answer.preview && (
          <button type="button" className="primary" disabled={isRunning || isUnexplained} onClick={() => void send(false)}>
            {say('put', { n: answer.rows.length })}
          </button>
        )}
      </p>
      {isDone && <p role="status">{say('done', { n: savedRows })}</p>}
      {isDone && <UndoAction key={answer.actionId} api={api} actionId={answer.actionId} onUndone={onDone} />}
    </details>
  );
}

function sendable({ number, seats, reason }: Override) {
  return { number, seats: seats ?? 1, reason: reason.trim() };
}
