import { useEffect, useMemo, useState } from 'react';
import type { DepartureAnswer } from '../../../shared/api-actions.ts';
import { useLang } from '../words.ts';
import { Beside } from './Beside.tsx';
import { PlanTable } from './PlanTable.tsx';
import { isTrouble, planRows } from './plan-rows.ts';
import { useDepartureWords } from './texts.ts';

interface PlanResultProps {
  readonly answer: DepartureAnswer;
  readonly except: readonly string[];
  readonly isRunning: boolean;
  readonly onExcept: (except: string[]) => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
}

/** What the order does: previewed, then saved. */
export function PlanResult({ answer, except, isRunning, onExcept, onBack, onSave }: PlanResultProps) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const rows = useMemo(() => planRows(answer, lang, say), [answer, lang, say]);
  const left = new Set(except);
  const going = rows.filter((row) => !left.has(row.name) && !isTrouble(row));
  const saved = rows.filter(({ outcome }) => outcome === 'saved').length;
  const count = (what: 'ends' | 'begins') => answer.rows.filter((row) => row.what === what).length;
  const toggle = (name: string) => onExcept(left.has(name) ? except.filter((one) => one !== name) : [...except, name]);
  return (
    <section>
      <h3>{say(answer.preview ? 'planned' : 'results')}</h3>
      <p role="status">
        {rows.length === 0
          ? say('nothing')
          : answer.preview
            ? say('plan', {
                leave: count('ends'),
                act: count('begins'),
                terms: answer.termEnds.length,
                laos: new Set(rows.map(({ laoId }) => laoId)).size,
              })
            : say('saved', { saved, left: rows.length - saved })}
      </p>
      <Beside answer={answer} />
      {rows.length > 0 && <PlanTable rows={rows} except={left} onToggle={answer.preview ? toggle : null} />}
      {answer.preview && (
        <p className="form-actions">
          <button type="button" className="primary" disabled={isRunning || going.length === 0} onClick={onSave}>
            {say('save', { n: going.length })}
          </button>
          <button type="button" disabled={isRunning} onClick={onBack}>
            {say('back')}
          </button>
          {isRunning && <Saving rows={going.length} />}
        </p>
      )}
    </section>
  );
}

/** One request saves everything; how long it has taken says that it is still at work. */
function Saving({ rows }: { readonly rows: number }) {
  const say = useDepartureWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((old) => old + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="progress" role="status">
      <label>
        {say('saving', { n: rows, seconds })}
        <progress />
      </label>
    </span>
  );
}
