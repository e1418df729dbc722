import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/api.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import { type ApiClient, ApiProblem } from './api-client.ts';
import { Panel } from './Panel.tsx';
import type { SheetRow } from './sheet-row.ts';
import type { TextKey } from './texts.ts';
import { useLang, useSay } from './words.ts';

const KINDS: Readonly<Record<HistoryEntry['kind'], TextKey>> = {
  create: 'kindCreate',
  save: 'kindSave',
  delete: 'kindDelete',
  restore: 'kindRestore',
};

interface HistoryProps {
  readonly sheet: Sheet;
  readonly row: SheetRow | null;
  readonly api: ApiClient;
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
export function History({ sheet, row, api, onClose }: HistoryProps) {
  const [lang, say] = [useLang(), useSay()];
  const [life, setLife] = useState<Life>(START);
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

  return (
    <Panel title={row === null ? say('history') : say('historyOf', { title: row.title(lang) })} onClose={onClose}>
      {row === null && <p>{say('historyPick')}</p>}
      {row !== null && id === null && <p>{say('historyNew')}</p>}
      {id !== null && life.isLoading && <p>{say('opening')}</p>}
      {life.error !== null && <p role="alert">{life.error}</p>}
      <ol className="history">
        {life.entries.map((entry) => (
          <Entry key={entry.version} sheet={sheet} entry={entry} />
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

function Entry({ sheet, entry }: { readonly sheet: Sheet; readonly entry: HistoryEntry }) {
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
                </dd>
              </div>
            ))}
        </dl>
      )}
    </li>
  );
}

/** A new record's empty fields are no news. */
function showText(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
