// Requests for access that wait, and the officers of the area: approved, refused, switched off and on.

import { useCallback, useEffect, useState } from 'react';
import type { RowState } from '../../../shared/api.ts';
import { AccessDecisionAnswer, OfficerSwitch } from '../../../shared/api-access.ts';
import { AccessRequest, decidesAccess } from '../../../shared/people/access-request.ts';
import { Officer } from '../../../shared/people/officer.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { officerOf } from '../opening.ts';
import { rowsOf } from '../screens/rows-of.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { OfficerList } from './OfficerList.tsx';
import { RequestList } from './RequestList.tsx';
import { useAccessWords } from './texts.ts';

export interface ReadRequest extends AccessRequest {
  readonly version: number;
}

interface People {
  readonly requests: readonly ReadRequest[];
  readonly officers: readonly Officer[];
}

export function AccessScreen({ me, api, province }: AtOffice) {
  const [lang, say] = [useLang(), useAccessWords()];
  const deciding = officerOf(me);
  const [people, setPeople] = useState<People>({ requests: [], officers: [] });
  const [notice, setNotice] = useState('');
  const { isRunning, trouble, ask } = useAsked();
  const reading = useAsked();
  const read = reading.ask;
  const readAgain = useCallback(
    () =>
      read(async (signal) => {
        const [requests, officers] = await Promise.all(['accessRequests', 'officers'].map((sheet) => rowsOf(api, sheet, province, signal)));
        return { requests: (requests ?? []).flatMap(requestOf), officers: (officers ?? []).map(({ values }) => Officer.parse(values)) };
      }).then((found) => found !== null && setPeople(found)),
    [api, province, read],
  );
  useEffect(() => void readAgain(), [readAgain]);

  const decide = async (request: ReadRequest, decision: 'approve' | 'refuse', refusal: string | null) => {
    setNotice('');
    const { requestId, version, name, email } = request;
    const body = { requestId, version, decision, refusal };
    const answer = await ask((signal) => api.ask(AccessDecisionAnswer, '/access/decisions', { body, signal }));
    if (answer !== null) setNotice(say(answer.state === 'approved' ? 'approved' : 'refused', { name, email }));
    await readAgain();
  };
  const switchTo = async ({ officerId }: Officer, isActive: boolean) => {
    setNotice('');
    await ask((signal) => api.ask(OfficerSwitch, '/access/officers', { body: { officerId, isActive }, signal }));
    await readAgain();
  };

  return (
    <Screen title={say('title')} about={say('about')}>
      {[reading.trouble, trouble].map(
        (found) =>
          found !== null && (
            <Bar key={found.en} kind="trouble">
              {found[lang]}
            </Bar>
          ),
      )}
      {notice !== '' && <Bar kind="notice">{notice}</Bar>}
      <RequestList
        requests={people.requests}
        mayDecide={(request) => decidesAccess(deciding, request)}
        isRunning={isRunning}
        onDecide={(request, decision, refusal) => void decide(request, decision, refusal)}
      />
      <OfficerList
        officers={people.officers}
        maySwitch={(officer) => officer.officerId !== deciding.officerId && decidesAccess(deciding, officer)}
        isRunning={isRunning}
        onSwitch={(officer, isActive) => void switchTo(officer, isActive)}
      />
    </Screen>
  );
}

function requestOf({ version, values }: RowState): ReadRequest[] {
  const request = AccessRequest.safeParse(values).data;
  return request === undefined ? [] : [{ ...request, version }];
}
