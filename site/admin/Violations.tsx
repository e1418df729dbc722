import { fieldOf } from '../../shared/sheets/sheet.ts';
import { isToCheck } from './counts.ts';
import { Pager } from './Pager.tsx';
import { Panel } from './Panel.tsx';
import type { SheetRow } from './sheet-row.ts';
import { useLang, useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

interface ViolationsProps {
  readonly workbook: Workbook;
  readonly onGoTo: (row: SheetRow, field: string) => void;
  readonly onClose: () => void;
}

/** Everything the rules found, unsaved rows first; a click goes to the cell. */
export function Violations({ workbook, onGoTo, onClose }: ViolationsProps) {
  const [lang, say] = [useLang(), useSay()];
  const found = [...workbook.rows.values()]
    .filter(isToCheck)
    .sort((a, b) => Number(a.draft === null) - Number(b.draft === null))
    .flatMap((row) => row.violations.map((violation) => ({ row, violation })));
  return (
    <Panel title={`${say('toCheck')} (${found.length})`} onClose={onClose}>
      {found.length === 0 && <p>{say('toCheckNone')}</p>}
      <Pager items={found}>
        {(shown) => (
          <ul className="findings">
            {shown.map(({ row, violation }) => {
              const name = violation.fields[0] ?? workbook.sheet.titleField;
              return (
                <li key={`${row.id} ${violation.code} ${violation.fields.join()}`}>
                  <button type="button" className="finding" onClick={() => onGoTo(row, name)}>
                    <span className={`mark ${violation.severity}`}>
                      {say(violation.severity === 'blocking' ? 'mustFix' : 'doubtful')} {violation.code}
                    </span>{' '}
                    <b>{row.title(lang)}</b> · {fieldOf(workbook.sheet, name)?.label[lang]}
                    <br />
                    {violation.message[lang]}
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
