import { useId, useState } from 'react';
import { dayInBangkok, parseDay } from '../../shared/text/dates.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import type { AtDesk, DeskTool } from './desk-tool.ts';
import { Panel } from './Panel.tsx';
import { changedSince, isEmptyAt, tallyKinds } from './row-filters.ts';
import { useRevision } from './use-desk.ts';
import { useLang, useSay } from './words.ts';

const LABEL: Bilingual = { th: 'กรองแถวตามข้อต้องตรวจ ช่องว่าง หรือวันที่แก้ไข', en: 'Filter rows by finding, empty field or day of change' };

export const rowFiltersTool: DeskTool = { name: 'rowFilters', group: 'views', label: LABEL, Body: RowFilters };

/** Narrows the rows to a kind of finding, to those that lack a field, or to those changed since a day. */
function RowFilters(at: AtDesk) {
  const lang = useLang();
  return (
    <Panel title={LABEL[lang]} onClose={at.onClose}>
      <ByKind {...at} />
      <ByEmpty {...at} />
      <ByDay {...at} />
    </Panel>
  );
}

function ByKind({ desk, onNarrow }: AtDesk) {
  const [lang, say] = [useLang(), useSay()];
  useRevision(desk.workbook);
  const [chosen, setChosen] = useState<string | null>(null);
  const kinds = tallyKinds(desk.workbook.rows.values());
  const choose = (code: string | null) => {
    setChosen(code);
    onNarrow(
      'kind',
      code === null ? null : { label: code, isShown: (row) => row.isViewed && row.violations.some((found) => found.code === code) },
    );
  };
  return (
    <section>
      <h3>{say('filterKinds')}</h3>
      {kinds.length === 0 && <p>{say('toCheckNone')}</p>}
      <ul className="findings">
        {kinds.map(({ code, severity, rows, message }) => (
          <li key={code}>
            <button type="button" className="finding" aria-pressed={chosen === code} onClick={() => choose(chosen === code ? null : code)}>
              <span className={`mark ${severity}`}>{code}</span> <b>{say('filterRows', { n: rows })}</b>
              <span className="reason">{message[lang]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByEmpty({ desk, onNarrow }: AtDesk) {
  const [lang, say] = [useLang(), useSay()];
  const box = useId();
  const [name, setName] = useState('');
  const fields = desk.workbook.sheet.fields.filter(({ kind }) => kind.kind !== 'computed');
  return (
    <section>
      <h3>
        <label htmlFor={box}>{say('filterEmpty')}</label>
      </h3>
      <select
        id={box}
        value={name}
        onChange={({ target: { value } }) => {
          setName(value);
          const field = fields.find((one) => one.name === value);
          const label = say('filterEmptyOf', { field: field?.label[lang] ?? '' });
          onNarrow('empty', field === undefined ? null : { label, isShown: (row) => isEmptyAt(row, value) });
        }}
      >
        <option value="">{say('filterNone')}</option>
        {fields.map((field) => (
          <option key={field.name} value={field.name}>
            {field.label[lang]}
          </option>
        ))}
      </select>
    </section>
  );
}

function ByDay({ desk, onNarrow }: AtDesk) {
  const say = useSay();
  const box = useId();
  const [text, setText] = useState('');
  const { today } = desk.workbook;
  const choose = (typed: string) => {
    setText(typed);
    const day = parseDay(typed);
    onNarrow(
      'since',
      day === null ? null : { label: say('filterSinceOf', { day: typed }), isShown: (row) => changedSince(row, day, dayInBangkok) },
    );
  };
  return (
    <section>
      <h3>
        <label htmlFor={box}>{say('filterSince')}</label>
      </h3>
      <input id={box} value={text} placeholder={say('filterDayHint')} onChange={({ target }) => choose(target.value)} />{' '}
      <button type="button" onClick={() => choose(today)}>
        {say('filterToday')}
      </button>
    </section>
  );
}
