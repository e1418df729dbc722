import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { rowsOf } from '../selection.ts';
import type { SheetRow } from '../sheet-row.ts';
import { useLang, useSay } from '../words.ts';
import { download, fileName } from './download.ts';
import { exportRows } from './export-rows.ts';
import type { WrittenFormat } from './file-desk.ts';
import { type FileTextKey, useFileSay } from './file-texts.ts';
import { openFileWorker } from './file-worker-client.ts';
import { exportedFields } from './sheet-columns.ts';

type Rows = 'all' | 'shown' | 'selected';
const ROWS: Readonly<Record<Rows, FileTextKey>> = { all: 'rowsAll', shown: 'rowsShown', selected: 'rowsSelected' };
const FORMATS: Readonly<Record<WrittenFormat, FileTextKey>> = { xlsx: 'formatXlsx', csv: 'formatCsv', csvThai: 'formatCsvThai' };

/** Which rows, which columns, which kind of file. */
export function ExportDialog({ desk: { workbook }, ranges, isLoaded, onNotice, onClose }: AtDesk) {
  const [lang, say, sayFile] = [useLang(), useSay(), useFileSay()];
  const { sheet } = workbook;
  const choices = useMemo(() => rowChoices(workbook.rows.values(), ranges), [workbook, ranges]);
  const [rows, setRows] = useState<Rows>(choices.selected.length > 1 ? 'selected' : 'shown');
  const [areColumnsShown, setColumnsShown] = useState(false);
  const [format, setFormat] = useState<WrittenFormat>('xlsx');
  const [done, setDone] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<FileTextKey | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const fields = exportedFields(sheet, areColumnsShown ? (ranges.view?.fields() ?? null) : null);
  const hidden = sheet.fields.filter((field) => field.class === 'sensitive').map(({ label }) => label[lang]);
  const chosen = choices[rows];
  const unsaved = chosen.filter(({ draft }) => draft !== null).length;

  async function work() {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const worker = openFileWorker();
    setTrouble(null);
    setDone(0);
    try {
      const { file, lost } = await exportRows(worker, { sheet, fields, rows: chosen, format, lang, signal, onProgress: setDone });
      const name = fileName(sheet.label[lang], workbook.today, format === 'xlsx' ? 'xlsx' : 'csv');
      download(file, name);
      const told = [sayFile('exported', { n: chosen.length, file: name }), ...(lost > 0 ? [sayFile('exportedLost', { n: lost })] : [])];
      onNotice(told.join(' · '));
      onClose();
    } catch (error) {
      if (signal.aborted) return;
      console.error('A file could not be written', error);
      setTrouble('fileFailed');
      setDone(null);
    } finally {
      worker.close();
    }
  }

  const isWorking = done !== null;
  return (
    <Dialog
      title={sayFile('exportTitle')}
      onClose={onClose}
      actions={
        <button type="button" className="primary" disabled={isWorking || chosen.length === 0} onClick={() => void work()}>
          {sayFile('exportDo', { n: chosen.length })}
        </button>
      }
    >
      <Choice
        legend={sayFile('exportRows')}
        value={rows}
        onChoose={setRows}
        options={ROW_KINDS.map((one) => [one, sayFile(ROWS[one], { n: choices[one].length })])}
      />
      <Choice
        legend={sayFile('exportColumns')}
        value={areColumnsShown ? 'shown' : 'all'}
        onChoose={(value) => setColumnsShown(value === 'shown')}
        options={[
          ['all', sayFile('columnsAll', { n: exportedFields(sheet, null).length })],
          ['shown', sayFile('columnsShown', { n: exportedFields(sheet, ranges.view?.fields() ?? null).length })],
        ]}
      />
      <Choice
        legend={sayFile('exportFormat')}
        value={format}
        onChoose={setFormat}
        options={FORMAT_KINDS.map((one) => [one, sayFile(FORMATS[one])])}
      />
      {hidden.length > 0 && <p>{sayFile('exportSensitive', { fields: hidden.join(', ') })}</p>}
      {unsaved > 0 && <p>{sayFile('exportUnsaved', { n: unsaved })}</p>}
      {!isLoaded && <p>{sayFile('exportNotLoaded')}</p>}
      <p role="status">
        {isWorking && (
          <label>
            {sayFile('exporting', { done, n: chosen.length })} <progress max={Math.max(1, chosen.length)} value={done} />
          </label>
        )}
        {trouble !== null && sayFile(trouble)}
        {chosen.length === 0 && say('noRows')}
      </p>
    </Dialog>
  );
}

const ROW_KINDS: readonly Rows[] = ['shown', 'all', 'selected'];
const FORMAT_KINDS: readonly WrittenFormat[] = ['xlsx', 'csv', 'csvThai'];

function rowChoices(all: Iterable<SheetRow>, ranges: AtDesk['ranges']): Readonly<Record<Rows, readonly SheetRow[]>> {
  const { view } = ranges;
  return {
    all: [...all],
    shown: view?.rows() ?? [],
    selected: rowsOf(ranges.rects()).flatMap((index) => view?.rowAt(index) ?? []),
  };
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly options: readonly (readonly [Value, string])[];
}

function Choice<Value extends string>({ legend, value, onChoose, options }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="file-choice">
      <legend>{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChoose(one)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
