import { useMemo, useState } from 'react';
import { may } from '../../../shared/permissions.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { fieldOf, type Sheet, type Values } from '../../../shared/sheets/sheet.ts';
import { formatInstant } from '../../../shared/text/dates.ts';
import type { Bilingual, Lang } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { AtDesk } from '../desk-tool.ts';
import { Entered } from '../help/Entered.tsx';
import { Pager } from '../Pager.tsx';
import { Panel } from '../Panel.tsx';
import { matches, searchText, searchWords } from '../search.ts';
import { useLang } from '../words.ts';
import { useDeletedSay } from './deleted-texts.ts';
import { restoreRows } from './restore-rows.ts';
import { type DeletedRow, useDeleted } from './use-deleted.ts';

/** Records deleted from the sheet: found, chosen, and restored several at once. */
export function DeletedRows(at: AtDesk) {
  const { workbook } = at.desk;
  const say = useDeletedSay();
  const [deleted, forget] = useDeleted(at);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, Bilingual | null>>(new Map());
  const shown = useMemo(() => found(workbook.sheet, deleted.rows, text), [workbook.sheet, deleted.rows, text]);
  const mine = shown.filter(({ row }) => may(workbook.officer, 'delete', workbook.sheet, row.values));
  const wanted = mine.filter(({ row }) => chosen.has(row.id));

  const restore = async (reason: string) => {
    const { rows, refused: left } = await restoreRows(
      at,
      wanted.map(({ row }) => row),
      reason.trim() || null,
    );
    setRefused(left);
    setChosen(new Set());
    forget(new Set(rows.map(({ id }) => id)));
    at.onNotice([say('restored', { n: rows.length }), ...(left.size > 0 ? [say('left', { n: left.size })] : [])].join(' · '));
  };

  return (
    <Panel title={say('title')} onClose={at.onClose}>
      <Entered onClose={at.onClose}>
        <p>{say('about')}</p>
        <label className="deleted-find">
          {say('find')}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        {mine.length > 0 && <Restore n={wanted.length} all={mine.length} onAll={() => setChosen(idsOf(mine))} onRestore={restore} />}
        <p role="status">{status(deleted, shown.length, say)}</p>
        <Pager items={shown}>
          {(page) => (
            <ul className="findings">
              {page.map((one) => (
                <DeletedItem
                  key={one.row.id}
                  sheet={workbook.sheet}
                  one={one}
                  isChosen={mine.includes(one) ? chosen.has(one.row.id) : null}
                  onChoose={() => setChosen((old) => toggled(old, one.row.id))}
                  why={refused.get(one.row.id)}
                />
              ))}
            </ul>
          )}
        </Pager>
      </Entered>
    </Panel>
  );
}

interface RestoreProps {
  readonly n: number;
  readonly all: number;
  readonly onAll: () => void;
  readonly onRestore: (reason: string) => Promise<void>;
}

function Restore({ n, all, onAll, onRestore }: RestoreProps) {
  const say = useDeletedSay();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'still' | 'running' | 'failed'>('still');
  return (
    <form
      className="deleted-restore"
      onSubmit={(event) => {
        event.preventDefault();
        setState('running');
        onRestore(reason).then(
          () => setState('still'),
          () => setState('failed'),
        );
      }}
    >
      <button type="button" disabled={n === all} onClick={onAll}>
        {say('all', { n: all })}
      </button>
      <label>
        {say('why')} <input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </label>
      <button type="submit" className="primary" disabled={n === 0 || state === 'running'}>
        {say('restore', { n })}
      </button>
      {state === 'failed' && <p role="alert">{say('noAnswer')}</p>}
    </form>
  );
}

interface DeletedItemProps {
  readonly sheet: Sheet;
  readonly one: DeletedRow;
  /** Null where the officer may not restore it. */
  readonly isChosen: boolean | null;
  readonly onChoose: () => void;
  /** Why it could not be restored just now; null where somebody has changed it since. */
  readonly why: Bilingual | null | undefined;
}

function DeletedItem({ sheet, one: { row, by, reason }, isChosen, onChoose, why }: DeletedItemProps) {
  const [lang, say] = [useLang(), useDeletedSay()];
  const title = textOf(sheet, sheet.titleField, row.values, lang) || row.id;
  const others = sheet.fields.filter(({ name, kind }) => name !== sheet.titleField && kind.kind !== 'computed');
  const second = others.map(({ name }) => textOf(sheet, name, row.values, lang)).filter((one) => one !== '');
  return (
    <li>
      <div className="deleted-row">
        {isChosen !== null && <input type="checkbox" aria-label={say('choose', { title })} checked={isChosen} onChange={onChoose} />}
        <span>
          <b>{title}</b>
          <span className="reason">{second.slice(0, 4).join(' · ')}</span>
          <span className="reason">
            {say('by', { at: formatInstant(row.changedAt, lang), by: [by, row.changedBy].filter((part) => part).join(' · ') })}
          </span>
          <span className="reason">{reason === null ? say('noReason') : say('reason', { reason })}</span>
          {why !== undefined && <b className="reason">{why === null ? say('conflict') : why[lang]}</b>}
        </span>
      </div>
    </li>
  );
}

function status(
  { rows, isRead, hasFailed }: ReturnType<typeof useDeleted>[0],
  shown: number,
  say: ReturnType<typeof useDeletedSay>,
): string {
  if (hasFailed) return say('noAnswer');
  if (!isRead) return say('reading', { n: rows.length });
  if (rows.length === 0) return say('none');
  return shown === 0 ? say('noMatch') : '';
}

/** Newest first. */
function found(sheet: Sheet, rows: readonly DeletedRow[], text: string): DeletedRow[] {
  const words = searchWords(text);
  const textOfRow = ({ row, by, reason }: DeletedRow) =>
    `${searchText(sheet, row.values)} ${foldText([by, row.changedBy, reason].join(' '))}`;
  return rows
    .filter((one) => words.length === 0 || matches(textOfRow(one), words))
    .sort((a, b) => b.row.changedAt.localeCompare(a.row.changedAt));
}

function textOf(sheet: Sheet, name: string, values: Values, lang: Lang): string {
  const field = fieldOf(sheet, name);
  return field === undefined ? '' : showCell(field.kind, values[name], lang);
}

function idsOf(rows: readonly DeletedRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ row }) => row.id));
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
