import { Pager } from './Pager.tsx';
import { Panel } from './Panel.tsx';
import type { Held } from './save.ts';
import type { SaveState } from './saver.ts';
import type { Outcome, OutcomeKind, SheetRow } from './sheet-row.ts';
import type { TextKey } from './texts.ts';
import { useLang, useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

const NAMES: Readonly<Record<OutcomeKind, TextKey>> = {
  sending: 'outcomeSending',
  saved: 'outcomeSaved',
  conflict: 'outcomeConflict',
  invalid: 'outcomeInvalid',
  forbidden: 'outcomeForbidden',
  failed: 'outcomeFailed',
};
const HELD: Readonly<Record<Held, TextKey>> = {
  blocked: 'heldBlocked',
  conflict: 'heldConflict',
  warned: 'heldWarned',
  nothing: 'outcomeSaved',
};

interface OutcomesProps {
  readonly workbook: Workbook;
  readonly save: SaveState;
  readonly onGoTo: (row: SheetRow, field: string) => void;
  readonly onClose: () => void;
}

/** What became of each row of the last save; rows that need something come first. */
export function Outcomes({ workbook, save, onGoTo, onClose }: OutcomesProps) {
  const [lang, say] = [useLang(), useSay()];
  const weight = (row: SheetRow) => (save.held.has(row) ? 0 : row.outcome?.kind === 'saved' ? 2 : 1);
  const rows = [...save.rows].sort((a, b) => weight(a) - weight(b));
  const saved = rows.filter((row) => row.outcome?.kind === 'saved' && !save.held.has(row)).length;
  return (
    <Panel title={say('outcomes')} onClose={onClose}>
      <p>{say('savedSummary', { saved, left: rows.length - saved })}</p>
      <Pager items={rows}>
        {(shown) => (
          <ul className="findings">
            {shown.map((row) => {
              const held = save.held.get(row);
              const kind = row.outcome?.kind ?? 'failed';
              return (
                <li key={row.id}>
                  <button type="button" className="finding" onClick={() => onGoTo(row, fieldToMend(row) ?? workbook.sheet.titleField)}>
                    <span className={`mark outcome-${held === undefined ? kind : 'held'}`}>
                      {say(held === undefined ? NAMES[kind] : HELD[held])}
                    </span>{' '}
                    <b>{row.title(lang)}</b>
                    {reasonsOf(row.outcome, lang).map((reason) => (
                      <span className="reason" key={reason}>
                        {reason}
                      </span>
                    ))}
                    {kind === 'failed' && row.outcome?.message === null && <span className="reason">{say('outcomeFailedWhy')}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Pager>
    </Panel>
  );
}

/** Where the first thing stands that keeps the row from being saved. */
function fieldToMend(row: SheetRow): string | undefined {
  const found = row.violations.find(({ severity }) => severity === 'blocking') ?? row.violations[0];
  return row.draft === null ? undefined : found?.fields[0];
}

function reasonsOf(outcome: Outcome | null, lang: 'th' | 'en'): string[] {
  if (outcome === null) return [];
  const found = outcome.violations.filter(({ severity }) => outcome.kind === 'invalid' || severity === 'blocking');
  return [...(outcome.message === null ? [] : [outcome.message[lang]]), ...found.map(({ message }) => message[lang])];
}
