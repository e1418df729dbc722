// One unit's paper as a form: the figures in the order of the paper, the votes of each candidate, sums as typed, and under the cells what
// is wrong with them. Every keystroke is on the device's disk; sending waits there until it is answered.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { BALLOT_FIGURES, sumOf, sumOfVotes } from '../../../shared/elections/count-figures.ts';
import type { CountFinding } from '../../../shared/elections/count-rules.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import type { ApiClient } from '../api-client.ts';
import { Ask } from '../Dialog.tsx';
import { besideOf, type CountDraft, countKey, figuresOf, isWaiting, judge, openDraft, sendingOf, votesCell } from './count-draft.ts';
import type { CountQueue } from './count-queue.ts';
import { useCountWords } from './count-texts.ts';
import { FigureCell } from './FigureCell.tsx';
import { PaperPhoto } from './PaperPhoto.tsx';
import { cellsInOrder, placeFindings } from './place-findings.ts';
import { Refusal } from './Refusal.tsx';
import { recordOf, type UnitPaper } from './unit-state.ts';

interface CountFormProps {
  readonly known: ElectionConstituencyAnswer;
  readonly paper: UnitPaper;
  readonly queue: CountQueue;
  readonly drafts: readonly CountDraft[];
  readonly mayEnter: boolean;
  /** Null where nobody is signed in. */
  readonly api: ApiClient | null;
  readonly onTaken: () => void;
  readonly onUnit: (unit: number | null, office: Office | null) => void;
}

export function CountForm({ known, paper, queue, drafts, mayEnter, api, onTaken, onUnit }: CountFormProps) {
  const say = useCountWords();
  const { place } = paper;
  const kept = drafts.find((one) => countKey(one) === countKey(place));
  const draft = kept ?? openDraft(place, known.laoId, recordOf(known, place));
  const beside = useMemo(() => besideOf(place, known), [place, known]);
  const judged = judge(draft, beside);
  const [wantsToSend, setWantsToSend] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const candidates = known.ballots.find(({ office }) => office === place.office)?.candidates ?? [];
  const unit = known.units.find(({ number }) => number === place.unit);
  const figures = figuresOf(draft);
  // Sent and taken: nothing is left to type.
  const isTaken = kept !== undefined && kept.sending === null && kept.taken === 'submitted' && kept.refused.length === 0;
  const recorded = recordOf(known, place)?.values;
  const isOnRecord = recorded?.['state'] === 'submitted';
  const isLocked = !mayEnter || draft.sending?.state === 'submitted' || isTaken;

  useEffect(() => {
    if (isTaken) onTaken();
  }, [isTaken, onTaken]);
  /** What the API has taken need not stay on the device. */
  const leave = (to: number | null) => {
    if (isTaken && !isWaiting(kept)) void queue.forget(kept);
    onUnit(to, to === null ? null : place.office);
  };

  const change = (given: Partial<CountDraft>) => void queue.keep({ ...draft, taken: null, ...given });
  const type = (cell: string, text: string) => change({ texts: { ...draft.texts, [cell]: text } });
  const send = async (state: 'draft' | 'submitted') => {
    await queue.keep(sendingOf(draft, state, beside, () => crypto.randomUUID()));
    await queue.flush();
  };
  const submit = () => {
    setWantsToSend(true);
    if (judged.maySend) return void send('submitted');
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .count-accept input')?.focus());
  };

  const shown: readonly CountFinding[] = wantsToSend ? [...judged.missing, ...judged.findings] : judged.findings;
  const numbers = candidates.map(({ number }) => number);
  const placed = placeFindings(shown, cellsInOrder(numbers));
  const cell = (name: string, label: string, aside?: string) => (
    <FigureCell
      key={name}
      cell={name}
      label={label}
      {...(aside === undefined ? {} : { aside })}
      text={draft.texts[name] ?? ''}
      isLocked={isLocked}
      isUnreadable={judged.unreadable.includes(name)}
      isMarked={placed.marked.has(name)}
      findings={placed.under.get(name) ?? []}
      accepted={draft.accepted}
      onType={type}
      onAccept={(code, reason) => change({ accepted: { ...draft.accepted, [code]: reason } })}
    />
  );
  const sum = (n: number | null) => (n === null ? '…' : n.toLocaleString('en-US'));
  const nextUnit = known.units.find(({ number }) => number > place.unit)?.number;

  return (
    <form
      ref={form}
      className="count-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className="count-head">
        <h3>
          {say('unit', { n: place.unit })} · {say(place.office)}
        </h3>
        <p>
          {[unit?.name, unit?.place].filter(Boolean).join(' · ')}
          <br />
          {say(`round-${place.round}`)} · {say('entry', { n: place.entry })}
        </p>
        {place.entry === 2 && known.needsTwoEntries && !paper.isComplete && <p className="count-blind">{say('secondAbout')}</p>}
        {paper.isComplete && <p>{say('complete')}</p>}
      </header>
      <PaperPhoto
        draft={draft}
        queue={queue}
        api={api}
        photoId={typeof recorded?.['paperPhotoId'] === 'string' ? recorded['paperPhotoId'] : null}
        mayAdd={known.mayEnter && known.stage === 'counting'}
        onPaper={(photo) => {
          // Typing may have gone on while the picture was made smaller.
          const now = queue.drafts().find((one) => countKey(one) === countKey(place)) ?? draft;
          return queue.keep({ ...now, photo, taken: isOnRecord ? 'submitted' : now.taken });
        }}
      />
      <fieldset className="form-group" disabled={isLocked}>
        <legend>{say('figures')}</legend>
        {BALLOT_FIGURES.slice(0, 5).map((name) => cell(name, say(name)))}
        <p className="count-sum">{say('sumHandled', { n: sum(sumOf(figures.ballotsUsed, figures.ballotsRemaining)) })}</p>
        {BALLOT_FIGURES.slice(5).map((name) => cell(name, say(name)))}
        <p className="count-sum">
          {say('sumCounted', { n: sum(sumOf(figures.goodBallots, figures.spoiledBallots, figures.noVoteBallots)) })}
        </p>
      </fieldset>
      <fieldset className="form-group" disabled={isLocked}>
        <legend>{say('votes')}</legend>
        {candidates.map(({ number, name, state }) =>
          cell(votesCell(number), say('candidate', { n: number, name }), say(`candidate-${state}`)),
        )}
        <p className="count-sum">{say('sumVotes', { n: sum(sumOfVotes(figures, beside.candidates)) })}</p>
      </fieldset>
      <span className="form-entry">
        <label htmlFor="count-note">{say('note')}</label>
        <input
          id="count-note"
          value={draft.note}
          maxLength={500}
          disabled={isLocked}
          onChange={({ target }) => change({ note: target.value })}
        />
      </span>
      <Refusal draft={draft} known={known} queue={queue} onSecond={(entry) => void queue.forget(draft).then(() => queue.keep(entry))} />
      {wantsToSend && !judged.maySend && !isLocked && (
        <p className="form-wrong" role="alert">
          {say('cannotSend')}
        </p>
      )}
      <p className="count-status" role="status">
        {statusOf(draft, kept !== undefined).map((key) => (
          <span key={key}>{say(key)}</span>
        ))}
      </p>
      <p className="form-actions count-actions">
        {!isLocked && (
          <>
            <button type="submit" className="primary">
              {say('send')}
            </button>
            {!isOnRecord && (
              <button type="button" disabled={judged.unreadable.length > 0 || draft.sending !== null} onClick={() => void send('draft')}>
                {say('saveDraft')}
              </button>
            )}
          </>
        )}
        <button type="button" onClick={() => leave(null)}>
          {say('otherUnit')}
        </button>
        {isTaken && nextUnit !== undefined && (
          <button type="button" className="primary" onClick={() => leave(nextUnit)}>
            {say('nextUnit', { n: nextUnit })}
          </button>
        )}
        {kept !== undefined && !isLocked && draft.sending === null && (
          <button type="button" className="quiet" onClick={() => setDiscarding(true)}>
            {say('discard')}
          </button>
        )}
      </p>
      {isDiscarding && (
        <Ask
          question={say('reallyDiscard', { n: place.unit })}
          onYes={() => void queue.forget(draft)}
          onClose={() => setDiscarding(false)}
        />
      )}
    </form>
  );
}

function statusOf({ sending, taken, refused }: CountDraft, isKept: boolean) {
  if (sending !== null) return ['waits'] as const;
  if (refused.length > 0) return ['keptHere'] as const;
  if (taken === 'submitted') return ['takenSubmitted'] as const;
  if (taken === 'draft') return ['takenDraft'] as const;
  return isKept ? (['keptHere'] as const) : [];
}
