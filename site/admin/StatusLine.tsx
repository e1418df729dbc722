import type { Field } from '../../shared/sheets/sheet.ts';
import type { RowFilter } from '../../shared/views.ts';
import { explainCell } from './explain-cell.ts';
import type { SheetRow } from './sheet-row.ts';
import type { RangeSummary } from './use-ranges.ts';
import { useLang, useSay } from './words.ts';

interface StatusLineProps {
  /** By which the rows are narrowed. */
  readonly filters: readonly { readonly by: RowFilter['by']; readonly name: string }[];
  readonly onUnfilter: (by: RowFilter['by']) => void;
  readonly conflicts: number;
  readonly onConflicts: () => void;
  readonly notice: string;
  readonly row: SheetRow | null;
  readonly field: Field | undefined;
  /** Null while one cell is selected. */
  readonly range: RangeSummary | null;
}

/** What just happened, what is wrong with the focused cell and what its field means: also for those who hear the page. */
export function StatusLine({ notice, row, field, range, ...props }: StatusLineProps) {
  const [lang, say] = [useLang(), useSay()];
  const found = row !== null && field !== undefined ? explainCell(row, field, lang, say) : [];
  return (
    <footer className="status-line">
      {/* Here, and not in the toolbar: what comes and goes up there would move the sheet. */}
      {props.conflicts > 0 && (
        <button type="button" className="alarm" onClick={props.onConflicts}>
          {say('conflicts', { n: props.conflicts })}
        </button>
      )}
      {props.filters.map(({ by, name }) => (
        <button
          key={by}
          type="button"
          className="narrowing"
          aria-label={say('narrowed', { label: name })}
          onClick={() => props.onUnfilter(by)}
        >
          {name} <span aria-hidden="true">✕</span>
        </button>
      ))}
      <div role="status">
        {notice !== '' && <b className="notice-text">{notice}</b>}
        {found.map((line) => (
          <span className="found" key={line}>
            {line}
          </span>
        ))}
      </div>
      {/* Heard by screen readers once the selection rests; not on every cell that it passes. */}
      <output className="range-summary" aria-live="polite">
        {range !== null && <RangeText range={range} />}
      </output>
      {field !== undefined && range === null && (
        <span className="about">
          {say('about')} <b>{field.label[lang]}</b>: {field.meaning[lang]}
        </span>
      )}
      <span className="keys">{say('keys')}</span>
    </footer>
  );
}

function RangeText({ range }: { readonly range: RangeSummary }) {
  const say = useSay();
  const { firstRow, lastRow, firstField, lastField, cells, filled, distinct, sum } = range;
  const parts = [
    say(firstField === lastField ? 'rangeOneField' : 'range', { firstRow, lastRow, firstField, lastField }),
    say('rangeCells', { n: cells }),
    say('rangeFilled', { n: filled }),
    say('rangeDistinct', { n: distinct }),
    ...(sum === null ? [] : [say('rangeSum', { sum: sum.toLocaleString('en-US', { maximumFractionDigits: 10 }) })]),
  ];
  return <>{parts.join(' · ')}</>;
}
