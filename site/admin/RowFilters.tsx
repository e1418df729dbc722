import { useId, useState } from 'react';
import { formatDay, parseDay } from '../../shared/text/dates.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import type { RowFilter } from '../../shared/views.ts';
import type { AtDesk, DeskTool } from './desk-tool.ts';
import { Panel } from './Panel.tsx';
import { filterOf, tallyKinds, withFilter } from './row-filters.ts';
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

/** Puts a filter in place of the other of its kind; null takes that away. */
function useFilter({ choice, onChoose }: AtDesk) {
  return (by: RowFilter['by'], filter: RowFilter | null) => onChoose({ rowFilters: withFilter(choice.rowFilters, by, filter) });
}

function ByKind(at: AtDesk) {
  const { desk, choice } = at;
  const filter = useFilter(at);
  const [lang, say] = [useLang(), useSay()];
  useRevision(desk.workbook);
  const chosen = filterOf(choice.rowFilters, 'finding')?.code ?? null;
  const kinds = tallyKinds(desk.workbook.rows.values());
  const choose = (code: string | null) => filter('finding', code === null ? null : { by: 'finding', code });
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

function ByEmpty(at: AtDesk) {
  const { desk, choice } = at;
  const filter = useFilter(at);
  const [lang, say] = [useLang(), useSay()];
  const box = useId();
  const fields = desk.workbook.sheet.fields.filter(({ kind }) => kind.kind !== 'computed');
  return (
    <section>
      <h3>
        <label htmlFor={box}>{say('filterEmpty')}</label>
      </h3>
      <select
        id={box}
        value={filterOf(choice.rowFilters, 'empty')?.field ?? ''}
        onChange={({ target: { value } }) => filter('empty', value === '' ? null : { by: 'empty', field: value })}
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

function ByDay(at: AtDesk) {
  const { desk, choice } = at;
  const filter = useFilter(at);
  const [lang, say] = [useLang(), useSay()];
  const box = useId();
  const chosen = filterOf(choice.rowFilters, 'since')?.day ?? null;
  const [text, setText] = useState(chosen === null ? '' : formatDay(chosen, lang));
  const { today } = desk.workbook;
  const choose = (typed: string) => {
    setText(typed);
    const day = parseDay(typed);
    filter('since', day === null ? null : { by: 'since', day });
  };
  return (
    <section>
      <h3>
        <label htmlFor={box}>{say('filterSince')}</label>
      </h3>
      <input id={box} value={text} placeholder={say('filterDayHint')} onChange={({ target }) => choose(target.value)} />{' '}
      <button type="button" onClick={() => choose(formatDay(today, lang))}>
        {say('filterToday')}
      </button>
    </section>
  );
}
