import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/api.ts';
import { sameValue } from '../../shared/canonical.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import { type Field, fieldOf, type Sheet, type Values } from '../../shared/sheets/sheet.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import { type ApiClient, ApiProblem } from './api-client.ts';
import { Panel } from './Panel.tsx';
import type { SheetRow } from './sheet-row.ts';
import type { TextKey } from './texts.ts';
import { useLang, useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

const KINDS: Readonly<Record<HistoryEntry['kind'], TextKey>> = {
  create: 'kindCreate',
  save: 'kindSave',
  delete: 'kindDelete',
  restore: 'kindRestore',
};

interface HistoryProps {
  readonly workbook: Workbook;
  readonly row: SheetRow | null;
  readonly field: Field | undefined;
  readonly api: ApiClient;
  readonly onNotice: (text: string) => void;
  readonly onClose: () => void;
}

interface Life {
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
  readonly error: string | null;
  readonly isLoading: boolean;
}

const START: Life = { entries: [], next: null, error: null, isLoading: true };

/** The life of the focused row: who changed what, when and why. */
export function History({ workbook, row, field, api, onNotice, onClose }: HistoryProps) {
  const [lang, say] = [useLang(), useSay()];
  const [life, setLife] = useState<Life>(START);
  const [isOneField, setOneField] = useState(false);
  const [cursor, setCursor] = useState<string | null>(null);
  const id = row?.server?.id ?? null;
  const version = row?.server?.version ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row, or a newer version of it, begins from the newest entry
  useEffect(() => {
    setLife(START);
    setCursor(null);
  }, [id, version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version of the row is read again
  useEffect(() => {
    if (id === null) return;
    const stop = new AbortController();
    api
      .history(id, cursor, stop.signal)
      .then((page) =>
        setLife((old) => ({
          entries: cursor === null ? page.entries : [...old.entries, ...page.entries],
          next: page.next,
          error: null,
          isLoading: false,
        })),
      )
      .catch((error: unknown) => {
        if (!stop.signal.aborted)
          setLife((old) => ({
            ...old,
            isLoading: false,
            error: error instanceof ApiProblem ? error.problem.message[lang] : say('noAnswer'),
          }));
      });
    return () => stop.abort();
  }, [api, id, version, cursor]);

  const { sheet } = workbook;
  const only = isOneField && field !== undefined ? field.name : null;
  /** Typed like any other value: looked at, checked and saved by the officer. */
  const restore = (values: Values) => {
    if (row === null) return;
    const edits = Object.entries(values).flatMap(([name, value]) => {
      const known = fieldOf(sheet, name);
      const isWritable = known !== undefined && known.kind.kind !== 'computed' && workbook.mayWrite(row, name);
      return isWritable ? [{ row, field: name, text: showCell(known.kind, value, 'th') }] : [];
    });
    workbook.type(edits, 'restoreValue');
    onNotice(say('done-restoreValue', { n: edits.length }));
  };
  return (
    <Panel title={row === null ? say('history') : say('historyOf', { title: row.title(lang) })} onClose={onClose}>
      {row === null && <p>{say('historyPick')}</p>}
      {row !== null && id === null && <p>{say('historyNew')}</p>}
      {id !== null && life.isLoading && <p>{say('opening')}</p>}
      {life.error !== null && <p role="alert">{life.error}</p>}
      {id !== null && field !== undefined && (
        <label>
          <input type="checkbox" checked={isOneField} onChange={({ target }) => setOneField(target.checked)} />{' '}
          {say('historyOnlyField', { field: field.label[lang] })}
        </label>
      )}
      <ol className="history">
        {life.entries
          .filter(({ changed }) => only === null || (changed?.some((cell) => cell.field === only) ?? true))
          .map((entry) => (
            <Entry
              key={entry.version}
              sheet={sheet}
              entry={entry}
              only={only}
              mayRestore={(name) => row !== null && workbook.mayWrite(row, name)}
              onRestore={restore}
              asOf={row?.server && entry.version < row.server.version ? valuesAsOf(entry.version, row.server.values, life.entries) : null}
            />
          ))}
      </ol>
      {life.next !== null && (
        <button type="button" onClick={() => setCursor(life.next)}>
          {say('historyMore')}
        </button>
      )}
    </Panel>
  );
}

interface EntryProps {
  readonly sheet: Sheet;
  readonly entry: HistoryEntry;
  /** Only this field is of interest. */
  readonly only: string | null;
  readonly mayRestore: (field: string) => boolean;
  readonly onRestore: (values: Values) => void;
  /** The row as it stood in this version; null for the present one, and where it is not known any more. */
  readonly asOf: Values | null;
}

function Entry({ sheet, entry, only, mayRestore, onRestore, asOf }: EntryProps) {
  const [lang, say] = [useLang(), useSay()];
  const show = (name: string, value: unknown) => {
    const field = fieldOf(sheet, name);
    const text = field === undefined ? JSON.stringify(value) : showCell(field.kind, value, lang);
    return text === '' ? say('empty') : text;
  };
  return (
    <li>
      <h3>
        {say('version', { n: entry.version })} · {say(KINDS[entry.kind])}
      </h3>
      <p className="when">{formatInstant(entry.at, lang)}</p>
      <p>{entry.by === null ? entry.office : `${entry.by.name} · ${entry.by.office}`}</p>
      {entry.reason !== null && (
        <p>
          {say('reason')}: {entry.reason}
        </p>
      )}
      {entry.changed === null ? (
        <p>{say('erased')}</p>
      ) : (
        <dl>
          {entry.changed
            .filter(({ field }) => only === null || field === only)
            .filter(({ before, after }) => entry.kind !== 'create' || showText(before) || showText(after))
            .map(({ field, before, after }) => (
              <div key={field}>
                <dt>{fieldOf(sheet, field)?.label[lang] ?? field}</dt>
                <dd>
                  {entry.kind !== 'create' && (
                    <>
                      <del>{show(field, before)}</del> →{' '}
                    </>
                  )}
                  <ins>{show(field, after)}</ins>
                  {mayRestore(field) && entry.kind !== 'create' && (
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`${say('restoreValue')}: ${show(field, before)}`}
                      onClick={() => onRestore({ [field]: before })}
                    >
                      ↺ {say('restoreValue')} ({show(field, before)})
                    </button>
                  )}
                </dd>
              </div>
            ))}
        </dl>
      )}
      {entry.accepted.length > 0 && <p>{say('acceptedInHistory', { codes: entry.accepted.join(' · ') })}</p>}
      {asOf !== null && only === null && (
        <button type="button" onClick={() => onRestore(asOf)}>
          {say('restoreVersion')}
        </button>
      )}
    </li>
  );
}

/** What the row held in a version: the present values with all later changes taken back; null where one of those was erased. */
function valuesAsOf(version: number, now: Values, entries: readonly HistoryEntry[]): Values | null {
  const values: Record<string, unknown> = {};
  for (const entry of entries) {
    if (entry.version <= version) break;
    if (entry.changed === null) return null;
    for (const { field, before } of entry.changed) values[field] = before;
  }
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => !sameValue(value, now[field])));
}

/** A new record's empty fields are no news. */
function showText(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
