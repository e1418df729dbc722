// One election: the step it is at and what that lacks, the moves it may make, the dates of the law, how the count stands.

import { useCallback, useEffect, useState } from 'react';
import { ElectionAnswer } from '../../../shared/api-elections.ts';
import { isWholeCouncil } from '../../../shared/elections/apportion-recorded.ts';
import { Election } from '../../../shared/elections/election.ts';
import { OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import { WORK_DURING } from '../../../shared/elections/steps.ts';
import { paths } from '../../../shared/paths.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { dutiesToHand, mayCheckPersons } from '../../../shared/permissions.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { Appointments } from './Appointments.tsx';
import { Apportion } from './Apportion.tsx';
import { Contests } from './Contests.tsx';
import type { ElectionPlace } from './election-in-url.ts';
import { Guide } from './Guide.tsx';
import { Helpers } from './Helpers.tsx';
import { Moves } from './Moves.tsx';
import { RightToStand } from './RightToStand.tsx';
import { stageName } from './stage-name.ts';
import { useStandingWords } from './standing-texts.ts';
import { Timetable } from './Timetable.tsx';
import { useElectionWords } from './texts.ts';

/** From the first certificate on (WORK_DURING.appoint). */
const APPOINTING = WORK_DURING.appoint.during;
/** From the first application to the poll. */
const STANDING: readonly Election['stage'][] = ['applications', 'candidates', 'voting'];

interface ElectionPageProps {
  readonly office: AtOffice;
  readonly electionId: string;
  readonly onGo: (place: Partial<ElectionPlace>) => void;
}

export function ElectionPage({ office, electionId, onGo }: ElectionPageProps) {
  const [lang, say, sayStanding] = [useLang(), useElectionWords(), useStandingWords()];
  const { api, me, signIn } = office;
  const [answer, setAnswer] = useState<ElectionAnswer | null>(null);
  const { trouble, ask } = useAsked();
  const read = useCallback(
    () =>
      ask((signal) => api.ask(ElectionAnswer, `/elections/${electionId}`, { signal })).then((found) => {
        if (found !== null) setAnswer(found);
      }),
    [api, ask, electionId],
  );
  useEffect(() => {
    if (signIn === 'signedIn') void read();
  }, [read, signIn]);

  const election = answer === null ? null : Election.parse(answer.election.values);
  const province = election === null || scopeKindOf(me.officer.role) !== 'country' ? null : election.provinceCode;
  return (
    <Screen title={answer === null ? say('title') : fullLaoName(answer.lao, lang)}>
      <p className="form-actions">
        <button type="button" onClick={() => onGo({})}>
          ← {say('back')}
        </button>
        <button type="button" onClick={() => onGo({ electionId, part: 'papers' })}>
          {say('papers')}
        </button>
        <button type="button" className="quiet" onClick={() => void read()}>
          {say('reload')}
        </button>
      </p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {answer === null && trouble === null && <p role="status">{say('reading')}</p>}
      {answer !== null && election !== null && (
        <>
          <p>
            {OFFICES_NAMES[election.offices][lang]} · {say('termAndOrdinal', { term: election.termOrdinal, ordinal: election.ordinal })} ·{' '}
            {say('electionDay')} {election.electionDay === null ? say('noDay') : formatDay(election.electionDay, lang)} ·{' '}
            <b>{stageName(election, lang)}</b> · <a href={paths.election(electionId, lang)}>{say('publicPage')}</a>
          </p>
          <NextDate answer={answer} />
          <Guide guide={answer.guide} electionId={electionId} province={province} me={me} />
          <Moves answer={answer} api={api} onMoved={read} />
          {WORK_DURING.setConstituencies.during.includes(election.stage) &&
            isWholeCouncil(election) &&
            me.sheets.some(({ name, mayCreate }) => name === 'constituencies' && mayCreate) && (
              <Apportion api={api} electionId={electionId} onDone={() => void read()} />
            )}
          {STANDING.includes(election.stage) && mayCheckPersons({ ...me.officer, subject: null }) && (
            <details className="standing">
              <summary>{sayStanding('title')}</summary>
              <RightToStand api={api} me={me} electionId={electionId} laoName={fullLaoName(answer.lao, lang)} candidacyId={null} />
            </details>
          )}
          <Contests answer={answer} onGo={onGo} />
          {APPOINTING.includes(election.stage) && me.sheets.some(({ name, mayCreate }) => name === 'tenures' && mayCreate) && (
            <Appointments api={api} electionId={electionId} onDone={() => void read()} />
          )}
          {dutiesToHand({ ...me.officer, subject: null }, election).length > 0 && <Helpers api={api} electionId={electionId} />}
          <Timetable rows={answer.timetable} today={answer.today} />
        </>
      )}
    </Screen>
  );
}

function NextDate({ answer }: { readonly answer: ElectionAnswer }) {
  const [lang, say] = [useLang(), useElectionWords()];
  const next = answer.timetable.find(({ code }) => code === answer.next);
  if (next === undefined) return null;
  return (
    <p className={`next-date date-${next.state}`}>
      {say('nextDate')}: <b>{next[lang]}</b> {formatDay(next.until, lang)} — <b>{say(`date-${next.state}`)}</b>
    </p>
  );
}
