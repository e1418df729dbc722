import type { Field } from '../../shared/sheets/sheet.ts';
import { explainCell } from './explain-cell.ts';
import type { SheetRow } from './sheet-row.ts';
import { useLang, useSay } from './words.ts';

interface StatusLineProps {
  readonly notice: string;
  readonly row: SheetRow | null;
  readonly field: Field | undefined;
}

/** What just happened, what is wrong with the focused cell and what its field means: also for those who hear the page. */
export function StatusLine({ notice, row, field }: StatusLineProps) {
  const [lang, say] = [useLang(), useSay()];
  const found = row !== null && field !== undefined ? explainCell(row, field, lang, say) : [];
  return (
    <footer className="status-line">
      <div role="status">
        {notice !== '' && <b className="notice-text">{notice}</b>}
        {found.map((line) => (
          <span className="found" key={line}>
            {line}
          </span>
        ))}
      </div>
      {field !== undefined && (
        <span className="about">
          {say('about')} <b>{field.label[lang]}</b>: {field.meaning[lang]}
        </span>
      )}
      <span className="keys">{say('keys')}</span>
    </footer>
  );
}
