import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { useLang } from '../words.ts';
import { type CountDraft, countRecordId } from './count-draft.ts';
import type { CountQueue } from './count-queue.ts';
import { useCountWords } from './count-texts.ts';

interface RefusalProps {
  readonly draft: CountDraft;
  readonly known: ElectionConstituencyAnswer;
  readonly queue: CountQueue;
  readonly onSecond: (entry: CountDraft) => void;
}

/** What the API said against a paper. Where a colleague was first, the same figures may go as the second entry. */
export function Refusal({ draft, known, onSecond }: RefusalProps) {
  const [lang, say] = [useLang(), useCountWords()];
  if (draft.refused.length === 0) return null;
  const isTaken = draft.base === 0 && !known.counts.some(({ id }) => id === countRecordId(draft));
  const mayBeSecond = isTaken && draft.entry === 1 && known.needsTwoEntries && draft.refused.some(({ code }) => code === 'F.004');
  return (
    <div role="alert" className="count-finding blocking">
      {draft.refused.map(({ code, message }) => (
        <p key={`${code} ${message.en}`}>
          <b>{code}</b> {message[lang]}
        </p>
      ))}
      {mayBeSecond && (
        <button type="button" onClick={() => onSecond({ ...draft, entry: 2, refused: [] })}>
          {say('asSecond')}
        </button>
      )}
    </div>
  );
}
