import { useState } from 'react';
import { UndoAnswer, type UndoRow } from '../../../shared/api-actions.ts';
import { formatInstant } from '../../../shared/text/dates.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useDepartureWords } from './texts.ts';

const SHOWN = 100;

interface UndoActionProps {
  readonly api: ApiClient;
  readonly actionId: string;
  readonly onUndone: () => void;
}

/** Takes a saved step back: first what would return, then the doing. Works from any computer that knows the step's id. */
export function UndoAction({ api, actionId, onUndone }: UndoActionProps) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [undoId] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<UndoAnswer | null>(null);
  const send = (preview: boolean) =>
    ask((signal) => api.ask(UndoAnswer, '/actions/undo', { body: { undo: actionId, actionId: undoId, preview }, signal })).then((found) => {
      if (found === null) return;
      setAnswer(found);
      if (!preview) onUndone();
    });
  const returning = answer?.rows.filter(({ outcome }) => outcome === 'planned' || outcome === 'saved') ?? [];
  const left = answer?.rows.filter((row) => !returning.includes(row)) ?? [];
  return (
    <section className="undo-action">
      <h3>{say('undo')}</h3>
      <p>{say('undoAbout')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {answer !== null && (
        <p role="status">
          {answer.preview ? say('undoPlan', { n: returning.length, left: left.length }) : say('undone', { n: returning.length })}
        </p>
      )}
      {left.length > 0 && (
        <ul className="findings">
          {left.slice(0, SHOWN).map((row) => (
            <li key={row.recordId}>
              <b>{row.title}</b> <span className="mark outcome-invalid">{say(`outcome-${row.outcome}`)}</span>
              <span className="reason">{reasonOf(row, lang, (by, at) => say('since', { by, at }))}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="form-actions">
        {(answer === null || !answer.preview) && (
          <button type="button" disabled={isRunning} onClick={() => void send(true)}>
            {say('undoPreview')}
          </button>
        )}
        {answer?.preview && returning.length > 0 && (
          <button type="button" className="primary" disabled={isRunning} onClick={() => void send(false)}>
            {say('undoDo', { n: returning.length })}
          </button>
        )}
      </p>
    </section>
  );
}

function reasonOf({ since, violations }: UndoRow, lang: 'th' | 'en', changed: (by: string, at: string) => string): string {
  const said = violations.map(({ message }) => message[lang]);
  return [...(since === null ? [] : [changed(since.by, formatInstant(since.at, lang))]), ...said].join(' · ');
}
