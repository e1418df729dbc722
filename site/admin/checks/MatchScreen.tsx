// Proposed matches of a province: rows of one name in one LAO, looked at, then said to be one person, each taken back by one press.

import { useCallback, useEffect, useState } from 'react';
import { UndoAnswer } from '../../../shared/api-actions.ts';
import { MatchAnswer, type MatchRequest, ProposalsAnswer } from '../../../shared/api-match.ts';
import { OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { useChecksWords } from './texts.ts';

type Proposal = ProposalsAnswer['proposals'][number];

const SHOWN = 50;

export function MatchScreen({ api, me, province }: AtOffice) {
  const [lang, say] = [useLang(), useChecksWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  const area = province ?? me.officer.provinceCode;
  useEffect(() => {
    if (area !== null)
      void ask((signal) => api.ask(ProposalsAnswer, `/persons/proposals?province=${area}`, { signal })).then(
        (found) => found !== null && setProposals(found.proposals),
      );
  }, [api, ask, area]);
  return (
    <Screen title={say('matchTitle')} about={say('matchAbout')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {area === null && <p>{say('chooseProvince')}</p>}
      {isRunning && <p role="status">{say('reading')}</p>}
      {proposals !== null && <p role="status">{proposals.length === 0 ? say('noProposals') : say('proposals', { n: proposals.length })}</p>}
      {proposals?.slice(0, SHOWN).map((proposal) => (
        <ProposedMatch key={proposal.tenures.map(({ recordId }) => recordId).join()} proposal={proposal} api={api} />
      ))}
      {proposals !== null && proposals.length > SHOWN && <p>{say('more', { shown: SHOWN, n: proposals.length })}</p>}
    </Screen>
  );
}

function ProposedMatch({ proposal, api }: { readonly proposal: Proposal; readonly api: ApiClient }) {
  const [lang, say] = [useLang(), useChecksWords()];
  const { isRunning, trouble, ask } = useAsked();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<MatchAnswer | null>(null);
  const [isUndone, setUndone] = useState(false);
  const { name, laoNameTh, tenures } = proposal;
  const failed = answer?.rows.filter(({ outcome }) => outcome !== 'saved') ?? [];

  const merge = useCallback(async () => {
    const body = requestOf(proposal, left);
    const found = await ask((signal) => api.ask(MatchAnswer, '/actions/match', { body, signal }));
    setUndone(false);
    if (found !== null) setAnswer(found);
  }, [api, ask, proposal, left]);
  const undo = async (actionId: string) => {
    const body = { undo: actionId, actionId: crypto.randomUUID(), preview: false };
    if ((await ask((signal) => api.ask(UndoAnswer, '/actions/undo', { body, signal }))) === null) return;
    setUndone(true);
    setAnswer(null);
  };
  const toggle = (recordId: string) => setLeft(new Set([...left, recordId].filter((id) => id !== recordId || !left.has(recordId))));

  return (
    <article className="found-person">
      <h3>{say('proposal', { name, lao: laoNameTh })}</h3>
      <ul className="proposed-rows">
        {tenures.map(({ recordId, name: written, office, startDate, endDate }) => (
          <li key={recordId}>
            <label className="form-choice">
              <input
                type="checkbox"
                checked={!left.has(recordId)}
                disabled={answer !== null}
                aria-label={say('takeRow', { what: `${written} ${OFFICE_NAMES[office][lang]}` })}
                onChange={() => toggle(recordId)}
              />
              <span>
                {written} — {OFFICE_NAMES[office][lang]}{' '}
                <small>{[startDate, endDate].map((day) => (day === null ? '…' : formatDay(day, lang, 'short'))).join(' – ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {failed.length > 0 && (
        <p className="form-wrong">
          {say('notDone', { n: failed.length })}{' '}
          {failed.flatMap(({ violations }) => violations.map(({ message }) => message[lang])).join(' · ')}
        </p>
      )}
      <p className="form-actions">
        {answer === null ? (
          <button
            type="button"
            className="primary"
            disabled={isRunning || tenures.length - left.size < 2}
            aria-label={say('mergeName', { name })}
            onClick={() => void merge()}
          >
            {say('merge')}
          </button>
        ) : (
          <>
            <span role="status">{say('done')}</span>
            <button type="button" disabled={isRunning} onClick={() => void undo(answer.actionId)}>
              {say('undo')}
            </button>
          </>
        )}
        {isUndone && answer === null && <span role="status">{say('undone')}</span>}
      </p>
    </article>
  );
}

/** Keeps the person that most rows are matched with; the other persons of the rows are merged into it. */
function requestOf({ tenures, personIds }: Proposal, left: ReadonlySet<string>): MatchRequest {
  const taken = tenures.filter(({ recordId }) => !left.has(recordId));
  const known = personIds.filter((personId) => taken.some((tenure) => tenure.personId === personId));
  const [keep = null, ...others] = known.length === 0 ? personIds : known;
  return {
    what: 'merge',
    actionId: crypto.randomUUID(),
    preview: false,
    reason: null,
    keep,
    merge: others,
    records: taken.filter(({ personId }) => personId === null).map(({ recordId }) => recordId),
  };
}
