import { useId } from 'react';
import type { CountFinding } from '../../../shared/elections/count-rules.ts';
import { useLang } from '../words.ts';
import { useCountWords } from './count-texts.ts';

interface FigureCellProps {
  readonly cell: string;
  readonly label: string;
  readonly aside?: string;
  readonly text: string;
  readonly isLocked: boolean;
  readonly isUnreadable: boolean;
  /** One of the cells a finding is about. */
  readonly isMarked: boolean;
  readonly findings: readonly CountFinding[];
  /** Reasons by code. */
  readonly accepted: Readonly<Record<string, string>>;
  readonly onType: (cell: string, text: string) => void;
  readonly onAccept: (code: string, reason: string) => void;
}

/** One line of the paper: what it asks, the figure, and below what is found in it. */
export function FigureCell({
  cell,
  label,
  aside,
  text,
  isLocked,
  isUnreadable,
  isMarked,
  findings,
  accepted,
  onType,
  onAccept,
}: FigureCellProps) {
  const [lang, say] = [useLang(), useCountWords()];
  const [box, said] = [useId(), useId()];
  const isWarned = isMarked && !isUnreadable;
  return (
    <div className={isMarked || isUnreadable ? 'count-cell marked' : 'count-cell'}>
      <label htmlFor={box}>
        {label}
        {aside !== undefined && aside !== '' && <small> ({aside})</small>}
      </label>
      <input
        id={box}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        maxLength={12}
        value={text}
        readOnly={isLocked}
        aria-invalid={isUnreadable || isWarned}
        aria-describedby={said}
        data-cell={cell}
        onChange={({ target }) => onType(cell, target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          const boxes = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>('[data-cell], button[type="submit"]') ?? [])];
          boxes[boxes.indexOf(event.currentTarget) + 1]?.focus();
        }}
      />
      <div id={said} className="count-findings">
        {isUnreadable && <p className="form-wrong">{say('unreadable')}</p>}
        {findings.map(({ code, severity, message }) => (
          <div key={code} className={`count-finding ${severity}`}>
            <p>
              <b>{code}</b> {message[lang]}
            </p>
            {severity === 'warning' && !isLocked && (
              <AcceptBox code={code} reason={accepted[code] ?? ''} onAccept={onAccept} label={say('acceptReason', { code })} />
            )}
            {severity === 'warning' && isLocked && accepted[code] !== undefined && <p>{accepted[code]}</p>}
          </div>
        ))}
      </div>
    </div>
  );
}

interface AcceptBoxProps {
  readonly code: string;
  readonly reason: string;
  readonly label: string;
  readonly onAccept: (code: string, reason: string) => void;
}

function AcceptBox({ code, reason, label, onAccept }: AcceptBoxProps) {
  const box = useId();
  return (
    <span className="count-accept">
      <label htmlFor={box}>{label}</label>
      <input id={box} value={reason} maxLength={300} onChange={({ target }) => onAccept(code, target.value)} />
    </span>
  );
}
