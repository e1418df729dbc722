import { useEffect, useState } from 'react';
import { UndoAnswer, type UndoRow } from '../../shared/api-actions.ts';
import { sheetByName } from '../../shared/sheets/all-sheets.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import { ApiProblem } from './api-client.ts';
import type { AtDesk } from './desk-tool.ts';
import { Pager } from './Pager.tsx';
import { Panel } from './Panel.tsx';
import type { SavedAction } from './sheet-row.ts';
import type { TextKey } from './texts.ts';
import { useLang, useSay } from './words.ts';

const OUTCOMES: Readonly<Record<UndoRow['outcome'], TextKey>> = {
  planned: 'undoPlanned',
  saved: 'undoSavedRow',
  conflict: 'outcomeConflict',
  invalid: 'outcomeInvalid',
  forbidden: 'outcomeForbidden',
  changedSince: 'undoChangedSince',
  nothingLeft: 'undoNothingLeft',
};

interface UndoSavedProps {
  readonly at: AtDesk;
  readonly entry: SavedAction;
  readonly onClose: () => void;
}

/** Takes a saved action back: first every cell that would return and every one that stays, then the doing, as an action of its own. */
export function UndoSaved({ at, entry, onClose }: UndoSavedProps) {
  const [lang, say] = [useLang(), useSay()];
  const [answer, setAnswer] = useState<UndoAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [actionId] = useState(() => crypto.randomUUID());
  const [isRunning, setRunning] = useState(false);

  async function send(preview: boolean, signal?: AbortSignal): Promise<void> {
    setRunning(true);
    try {
      const body = { undo: entry.action, actionId, preview, reason: reason.trim() || null };
      const found = await at.api.ask(UndoAnswer, '/actions/undo', { body, ...(signal === undefined ? {} : { signal }) });
      setAnswer(found);
      setTrouble(null);
      if (!preview) {
        at.onNotice(say('undoneSaved', { n: found.rows.filter(({ outcome }) => outcome === 'saved').length }));
        at.desk.pulse.soon();
      }
    } catch (error) {
      if (!signal?.aborted) setTrouble(error instanceof ApiProblem ? error.problem.message[lang] : say('noAnswer'));
    }
    setRunning(false);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when it is opened
  useEffect(() => {
    const stop = new AbortController();
    void send(true, stop.signal);
    return () => stop.abort();
  }, []);

  const planned = answer?.rows.filter(({ outcome }) => outcome === 'planned') ?? [];
  return (
    <Panel title={say('undoSavedTitle', { when: formatInstant(entry.at, lang) })} onClose={onClose}>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {answer === null && trouble === null && <p>{say('opening')}</p>}
      {answer?.preview && (
        <>
          <p>{say('undoSavedPlan', { n: planned.length, left: answer.rows.length - planned.length })}</p>
          {planned.length > 0 && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void send(false);
              }}
            >
              <label>
                {say('reason')} <input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
              </label>
              <button type="submit" className="primary" disabled={isRunning}>
                {say('undoSavedDo', { n: planned.length })}
              </button>
            </form>
          )}
        </>
      )}
      <Pager items={answer?.rows ?? []}>
        {(shown) => (
          <ul className="findings">
            {shown.map((row) => (
              <UndoneRow key={row.recordId} row={row} />
            ))}
          </ul>
        )}
      </Pager>
    </Panel>
  );
}

function UndoneRow({ row }: { readonly row: UndoRow }) {
  const [lang, say] = [useLang(), useSay()];
  const sheet = sheetByName(row.sheet);
  const label = (name: string) => (sheet === undefined ? name : (fieldOf(sheet, name)?.label[lang] ?? name));
  const show = (name: string, value: unknown) => {
    const field = sheet === undefined ? undefined : fieldOf(sheet, name);
    return (field === undefined ? '' : showCell(field.kind, value, lang)) || say('empty');
  };
  return (
    <li>
      <b>{row.title}</b> <span className={`mark outcome-${row.outcome}`}>{say(OUTCOMES[row.outcome])}</span>{' '}
      {row.kind === 'delete' && say('undoRowGoes')}
      {row.kind === 'restore' && say('undoRowReturns')}
      <dl>
        {row.cells.map(({ field, now, again }) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>
              <del>{show(field, now)}</del> → <ins>{show(field, again)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {row.since !== null && (
        <span className="reason">
          {row.keptFields.length > 0 && `${say('undoKept', { fields: row.keptFields.map(label).join(', ') })} `}
          {say('undoSince', { by: row.since.by, at: formatInstant(row.since.at, lang) })}
        </span>
      )}
      {row.violations.map(({ code, message }) => (
        <span className="reason" key={code}>
          {code}: {message[lang]}
        </span>
      ))}
    </li>
  );
}
