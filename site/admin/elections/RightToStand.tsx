// The right to stand as our own records see it: for a purpose, all candidates of an election or one of them; each finding with its rule and a
// link to the tenure or candidacy that causes it.

import { useState } from 'react';
import type { Me } from '../../../shared/api.ts';
import { type CheckedApplicant, RightToStandAnswer, type RightToStandRequest } from '../../../shared/api-right-to-stand.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { StandingFindings } from './StandingFindings.tsx';
import { useStandingWords } from './standing-texts.ts';

interface RightToStandProps {
  readonly api: ApiClient;
  readonly me: Me;
  readonly electionId: string;
  readonly laoName: string;
  /** Null: all who stand. */
  readonly candidacyId: string | null;
}

export function RightToStand({ api, me, electionId, laoName, candidacyId }: RightToStandProps) {
  const [lang, say] = [useLang(), useStandingWords()];
  const [purpose, setPurpose] = useState(() => say('usualPurpose', { lao: laoName }));
  const [rows, setRows] = useState<readonly CheckedApplicant[]>([]);
  const [isComplete, setComplete] = useState(false);
  const { isRunning, trouble, ask } = useAsked();

  const check = async () => {
    setRows([]);
    setComplete(false);
    const checked: CheckedApplicant[] = [];
    let after: string | null = null;
    do {
      const body: RightToStandRequest = { purpose, after, ...(candidacyId === null ? {} : { candidacies: [candidacyId] }) };
      const found: RightToStandAnswer | null = await ask((signal) =>
        api.ask(RightToStandAnswer, `/elections/${electionId}/right-to-stand`, { body, signal }),
      );
      if (found === null) return;
      checked.push(...found.rows);
      setRows([...checked]);
      after = found.next;
    } while (after !== null);
    setComplete(true);
  };
  const withFindings = rows.filter(({ findings }) => findings.length > 0);
  const clear = rows.filter(({ findings }) => findings.length === 0);
  return (
    <>
      <p className="screen-about">{say('about')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <label className="form-entry form-wide">
          {say('purpose')}
          <input value={purpose} required minLength={5} maxLength={300} onChange={({ target }) => setPurpose(target.value)} />
        </label>
        <p className="form-actions">
          <button type="submit" className="primary" disabled={isRunning || purpose.trim().length < 5}>
            {say(candidacyId === null ? 'checkAll' : 'checkOne')}
          </button>
        </p>
      </form>
      <div aria-live="polite">
        {isRunning && <p role="status">{say('checking', { n: rows.length })}</p>}
        {isComplete && candidacyId === null && (
          <p role="status">{rows.length === 0 ? say('none') : say('result', { n: rows.length, found: withFindings.length })}</p>
        )}
        {withFindings.map((row) => (
          <StandingFindings key={row.candidacyId} row={row} me={me} />
        ))}
        {isComplete && candidacyId !== null && clear.length > 0 && <p className="found-clear">{say('clear')}</p>}
        {isComplete && candidacyId === null && clear.length > 0 && (
          <p className="found-clear">{say('clearNames', { names: clear.map(({ name }) => name).join(', ') })}</p>
        )}
      </div>
    </>
  );
}
