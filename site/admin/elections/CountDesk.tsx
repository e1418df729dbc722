// Entering the counts of one constituency: which unit, then its paper, or the cells in which two entries differ.

import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import type { Session } from '../session.ts';
import { CountForm } from './CountForm.tsx';
import { isWaiting } from './count-draft.ts';
import { useCountWords } from './count-texts.ts';
import { Settle } from './Settle.tsx';
import { UnitList } from './UnitList.tsx';
import { paperOf } from './unit-state.ts';
import { type OpenQueue, useQueued } from './use-count-queue.ts';

interface CountDeskProps {
  readonly known: ElectionConstituencyAnswer;
  readonly open: OpenQueue;
  /** Null where nobody is signed in. */
  readonly api: ApiClient | null;
  readonly session: Session | null;
  readonly unit: number | null;
  readonly office: Office | null;
  readonly onUnit: (unit: number | null, office: Office | null) => void;
  /** Read the constituency again: something was taken by the API. */
  readonly onTaken: () => void;
}

export function CountDesk({ known, open, api, session, unit, office, onUnit, onTaken }: CountDeskProps) {
  const say = useCountWords();
  const { drafts, waiting } = useQueued(open.queue);
  const waits = drafts.filter(isWaiting).length;
  const isCounting = known.stage === 'counting' && known.pollState === 'asPlanned';
  const paper = unit === null || office === null ? null : paperOf(known, drafts, office, unit);
  return (
    <>
      {waits > 0 && waiting === 'network' && (
        <Bar kind="notice" action={{ label: say('sendNow'), onClick: () => void open.queue.flush() }}>
          {say('waitNetwork', { n: waits })}
        </Bar>
      )}
      {waits > 0 && waiting === 'signIn' && session !== null && (
        <Bar kind="notice" action={{ label: say('signIn'), onClick: () => void session.signInAgain() }}>
          {say('waitSignIn', { n: waits })}
        </Bar>
      )}
      {!isCounting && <Bar kind="notice">{say('notCounting')}</Bar>}
      {!known.mayEnter && <Bar kind="notice">{say('mayNotEnter')}</Bar>}
      {paper === null && <UnitList known={known} drafts={drafts} onUnit={onUnit} />}
      {paper !== null && paper.state === 'differs' && api !== null && (
        <Settle
          key={`${office} ${unit}`}
          known={known}
          place={paper.place}
          api={api}
          onSettled={onTaken}
          onBack={() => onUnit(null, null)}
        />
      )}
      {paper !== null && (paper.state !== 'differs' || api === null) && (
        <CountForm
          key={`${office} ${unit} ${paper.place.entry}`}
          known={known}
          paper={paper}
          queue={open.queue}
          drafts={drafts}
          api={api}
          mayEnter={known.mayEnter && isCounting && !paper.isComplete}
          onTaken={onTaken}
          onUnit={onUnit}
        />
      )}
    </>
  );
}
