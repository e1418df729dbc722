// What an import would do, cell by cell, over as many rows as the file has: only those in sight are painted.

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo, useState } from 'react';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { LOCALE_TH } from '../locale-th.ts';
import { useLang } from '../words.ts';
import type { Workbook } from '../workbook.ts';
import { download, fileName } from './download.ts';
import { type FileSay, type FileTextKey, useFileSay } from './file-texts.ts';
import type { FileWorker } from './file-worker-client.ts';
import { type ImportFile, type Outcome, type PlannedRow, standing } from './import-plan.ts';

interface ImportPreviewProps {
  readonly workbook: Workbook;
  readonly file: ImportFile;
  readonly planned: readonly PlannedRow[];
  /** Has the file open, for giving back what was refused. */
  readonly worker: FileWorker | null;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

const OUTCOMES: readonly Outcome[] = ['refused', 'added', 'changed', 'unchanged'];
const CHIPS: Readonly<Record<Outcome, FileTextKey>> = {
  added: 'previewAdded',
  changed: 'previewChanged',
  unchanged: 'previewUnchanged',
  refused: 'previewRefused',
};

export function ImportPreview({ workbook, file, planned, worker, onBack, onImport }: ImportPreviewProps) {
  const [lang, say] = [useLang(), useFileSay()];
  const groups = useMemo(() => Map.groupBy(planned, ({ outcome }) => outcome), [planned]);
  const countOf = (outcome: Outcome) => groups.get(outcome)?.length ?? 0;
  const [shown, setShown] = useState<Outcome | null>(() => OUTCOMES.find((outcome) => groups.has(outcome)) ?? null);
  const rows = useMemo(() => (shown === null ? [...planned] : [...(groups.get(shown) ?? [])]), [planned, groups, shown]);
  const columns = useMemo(() => columnsOf(workbook, file, rows, lang, say), [workbook, file, rows, lang, say]);
  const good = countOf('added') + countOf('changed');

  async function giveBack() {
    const refused = (groups.get('refused') ?? []).map((row) => ({ index: row.index, reason: reasonsOf(workbook, row, lang).join('; ') }));
    const written = await worker?.ask('writeRefused', say('refusedName'), say('refusedReason'), lang, refused);
    const name = `${workbook.sheet.label[lang]} ${say('refusedName')}`;
    if (written !== undefined) download(written.file, fileName(name, workbook.today, 'xlsx'));
  }

  return (
    <div className="import-preview">
      <div className="import-how">
        <fieldset className="chips" aria-label={say('previewOutcome')}>
          <button type="button" className="chip" aria-pressed={shown === null} onClick={() => setShown(null)}>
            {say('previewAll', { n: planned.length })}
          </button>
          {OUTCOMES.map((outcome) => (
            <button key={outcome} type="button" className="chip" aria-pressed={shown === outcome} onClick={() => setShown(outcome)}>
              {say(CHIPS[outcome], { n: countOf(outcome) })}
            </button>
          ))}
        </fieldset>
        <button type="button" onClick={onBack}>
          {say('back')}
        </button>
        {countOf('refused') > 0 && (
          <button type="button" onClick={() => void giveBack()}>
            {say('refusedFile', { n: countOf('refused') })}
          </button>
        )}
        <button type="button" className="primary" disabled={good === 0} onClick={onImport}>
          {good === 0 ? say('importNothing') : say('importDo', { n: good })}
        </button>
      </div>
      <section className="preview-grid ag-theme-quartz" aria-label={say('previewTable')}>
        <AgGridReact<PlannedRow>
          key={lang}
          theme="legacy"
          rowData={rows}
          columnDefs={columns}
          defaultColDef={DEFAULT}
          getRowId={({ data }) => String(data.index)}
          {...(lang === 'th' ? { localeText: LOCALE_TH } : {})}
          enableBrowserTooltips
          ensureDomOrder
        />
      </section>
    </div>
  );
}

const DEFAULT: ColDef<PlannedRow> = { resizable: true, suppressHeaderMenuButton: true, suppressMovable: true, sortable: false };

function columnsOf(workbook: Workbook, file: ImportFile, rows: readonly PlannedRow[], lang: Lang, say: FileSay): ColDef<PlannedRow>[] {
  const touched = new Set(rows.flatMap(({ edits, reasons }) => [...edits, ...reasons].map(({ field }) => field)));
  const fields = file.columns
    .flatMap(({ field }) => fieldOf(workbook.sheet, field) ?? [])
    // What happens is what the officer looks for: columns in which nothing does stand last.
    .sort((a, b) => Number(touched.has(b.name)) - Number(touched.has(a.name)));
  const fixed: ColDef<PlannedRow>[] = [
    { colId: 'line', headerName: say('previewLine'), width: 80, pinned: 'left', valueGetter: ({ data }) => data?.line ?? '' },
    {
      colId: 'outcome',
      headerName: say('previewOutcome'),
      width: 100,
      pinned: 'left',
      valueGetter: ({ data }) => (data === undefined ? '' : say(`outcome-${data.outcome}`)),
      cellClass: ({ data }) => `outcome-${data?.outcome ?? ''}`,
    },
    {
      colId: 'title',
      headerName: say('previewRow'),
      width: 160,
      valueGetter: ({ data }) =>
        data === undefined ? '' : (data.row?.title(lang) ?? textIn(workbook, file, data, workbook.sheet.titleField, lang)),
    },
    {
      colId: 'reason',
      headerName: say('previewReason'),
      width: 260,
      valueGetter: ({ data }) => (data === undefined ? '' : notesOf(workbook, data, lang, say).join('; ')),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : notesOf(workbook, data, lang, say).join('\n')),
    },
  ];
  return [
    ...fixed,
    ...fields.map(
      (field): ColDef<PlannedRow> => ({
        colId: field.name,
        headerName: field.label[lang],
        width: Math.max(field.width ?? 130, touched.has(field.name) ? 210 : 130),
        valueGetter: ({ data }) => (data === undefined ? '' : sentence(workbook, file, data, field.name, lang, say)),
        cellRenderer: (params: ICellRendererParams<PlannedRow>) => drawCell(workbook, file, params.data, field.name, lang, say),
        cellClassRules: {
          'import-changed': ({ data }) => data?.edits.some((cell) => cell.field === field.name) ?? false,
          'import-refused': ({ data }) => data?.reasons.some((reason) => reason.field === field.name) ?? false,
          'import-skipped': ({ data }) => data?.skipped.includes(field.name) ?? false,
        },
      }),
    ),
  ];
}

/** What the file says in this cell: as it would stand in the sheet, or as it is written where it cannot be read. */
function textIn({ sheet }: Workbook, file: ImportFile, row: PlannedRow, name: string, lang: Lang): string {
  const column = file.columns.find(({ field }) => field === name);
  const place = column?.places[row.index] ?? 0;
  const [reading, kind] = [column?.readings[place], fieldOf(sheet, name)?.kind];
  if (reading === undefined || kind === undefined || kind.kind === 'computed' || 'refusal' in reading) return column?.texts[place] ?? '';
  return showCell(kind, reading.value, lang);
}

/** The cell in words, for copying and for screen readers. */
function sentence(workbook: Workbook, file: ImportFile, row: PlannedRow, name: string, lang: Lang, say: FileSay): string {
  const now = standing(workbook.sheet, row.row, name, lang);
  const edit = row.edits.find(({ field }) => field === name);
  if (edit !== undefined && row.row !== null) return `${now} → ${textIn(workbook, file, row, name, lang) || say('emptied')}`;
  return row.skipped.includes(name) ? `${now} (${say('cellLocked')})` : textIn(workbook, file, row, name, lang);
}

function drawCell(workbook: Workbook, file: ImportFile, row: PlannedRow | undefined, name: string, lang: Lang, say: FileSay) {
  if (row === undefined) return null;
  const edit = row.edits.find(({ field }) => field === name);
  if (edit === undefined || row.row === null) return <>{sentence(workbook, file, row, name, lang, say)}</>;
  const now = standing(workbook.sheet, row.row, name, lang);
  return (
    <>
      {now !== '' && <del>{now}</del>} <ins>{textIn(workbook, file, row, name, lang) || say('emptied')}</ins>
    </>
  );
}

function reasonsOf({ sheet }: Workbook, { reasons }: PlannedRow, lang: Lang): string[] {
  return reasons.map(({ field, message }) => {
    const label = field === null ? undefined : fieldOf(sheet, field)?.label[lang];
    return label === undefined || message[lang].includes(label) ? message[lang] : `${label}: ${message[lang]}`;
  });
}

/** Why it is refused, and what is left alone. */
function notesOf(workbook: Workbook, row: PlannedRow, lang: Lang, say: FileSay): string[] {
  const locked = row.skipped.map((name) => fieldOf(workbook.sheet, name)?.label[lang] ?? name);
  return [...reasonsOf(workbook, row, lang), ...(locked.length > 0 ? [say('cellsLocked', { fields: locked.join(', ') })] : [])];
}
