import { useId, useState } from 'react';
import { ChangesAnswer } from '../../../shared/api.ts';
import type { ElectionAnswer, PossibleMove } from '../../../shared/api-elections.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useElectionWords } from './texts.ts';

interface MovesProps {
  readonly answer: ElectionAnswer;
  readonly api: ApiClient;
  readonly onMoved: () => void;
}

/** The moves the table of steps has from here; saved like any other change, with its reason. */
export function Moves({ answer, api, onMoved }: MovesProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const [chosen, setChosen] = useState<PossibleMove | null>(null);
  const [said, setSaid] = useState<{ readonly isDone: boolean; readonly messages: readonly Bilingual[] } | null>(null);
  const { mayMove, election } = answer;
  // The way on stands first; postponing and cancelling after it.
  const isOfPoll = ({ pollState }: PossibleMove) => Number(pollState !== election.values['pollState']);
  const moves = answer.moves.toSorted((a, b) => isOfPoll(a) - isOfPoll(b));
  return (
    <section aria-label={say('moves')}>
      <h3>{say('moves')}</h3>
      <p className="screen-about">{mayMove ? say('movesAbout') : say('mayNotMove')}</p>
      {said?.messages.map((message) => (
        <Bar key={message.en} kind={said.isDone ? 'notice' : 'trouble'}>
          {message[lang]}
        </Bar>
      ))}
      {moves.length === 0 && <p>{say('noMoves')}</p>}
      <ul className="moves">
        {moves.map((move) => (
          <li key={`${move.stage} ${move.pollState}`}>
            <button type="button" disabled={!mayMove || move.against.length > 0} onClick={() => setChosen(move)}>
              {move[lang]}
            </button>
            {move.against.length > 0 && (
              <div className="move-against">
                <small>{say('notYet')}</small>
                <ul>
                  {move.against.map(({ code, message }) => (
                    <li key={message.en}>
                      {message[lang]} <small>({code})</small>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {chosen === move && (
              <MoveForm
                move={move}
                answer={answer}
                api={api}
                onClose={() => setChosen(null)}
                onAnswered={(isDone, messages) => {
                  setSaid({ isDone, messages });
                  if (!isDone) return;
                  setChosen(null);
                  onMoved();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MoveFormProps {
  readonly move: PossibleMove;
  readonly answer: ElectionAnswer;
  readonly api: ApiClient;
  readonly onClose: () => void;
  readonly onAnswered: (isDone: boolean, messages: readonly Bilingual[]) => void;
}

function MoveForm({ move, answer, api, onClose, onAnswered }: MoveFormProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const box = useId();
  const [reason, setReason] = useState('');
  // Made once: pressing again after a cut connection saves nothing twice.
  const [ids] = useState(() => ({ actionId: crypto.randomUUID(), changeId: crypto.randomUUID() }));
  const { isRunning, trouble, ask } = useAsked();
  const why = reason.trim();
  const { election } = answer;

  const save = async () => {
    const isStage = election.values['stage'] !== move.stage;
    const set = isStage ? { stage: move.stage } : { pollState: move.pollState, ...(move.needsReason ? { pollStateReason: why } : {}) };
    const body = {
      actionId: ids.actionId,
      reason: why === '' ? null : why,
      changes: [{ changeId: ids.changeId, id: election.id, base: election.version, kind: 'save', set }],
    };
    const found = await ask((signal) => api.ask(ChangesAnswer, '/sheets/elections/changes', { body, signal }));
    const [row] = found?.answers ?? [];
    if (row === undefined) return;
    if (row.outcome === 'saved') return onAnswered(true, [{ th: `บันทึกแล้ว: ${move.th}`, en: `Saved: ${move.en}` }]);
    onAnswered(false, messagesOf(row));
  };
  return (
    <form
      className="form move-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <span className="form-entry">
        <label htmlFor={box}>{say(move.needsReason ? 'reasonNeeded' : 'reason')}</label>
        <input id={box} value={reason} maxLength={300} required={move.needsReason} onChange={({ target }) => setReason(target.value)} />
      </span>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      <p className="form-actions">
        <button type="submit" className="primary" disabled={isRunning || (move.needsReason && why === '')}>
          {say('confirm', { move: move[lang] })}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}

type Row = ChangesAnswer['answers'][number];

function messagesOf(row: Exclude<Row, { outcome: 'saved' }>): readonly Bilingual[] {
  if (row.outcome === 'invalid') return row.violations.filter(({ severity }) => severity === 'blocking').map(({ message }) => message);
  if (row.outcome === 'forbidden') return [row.message];
  return [
    {
      th: 'มีผู้เปลี่ยนการเลือกตั้งนี้ไปแล้ว — กด “อ่านใหม่” แล้วตรวจอีกครั้ง',
      en: 'Somebody has changed this election meanwhile: read it again and look once more.',
    },
  ];
}
