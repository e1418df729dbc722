// Entering counts while signed in: the constituency from the API, or, without a network, as it was last seen on this device.

import { useCallback, useEffect, useState } from 'react';
import { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { CountDesk } from './CountDesk.tsx';
import { useCountWords } from './count-texts.ts';
import type { ElectionPlace } from './election-in-url.ts';
import { keepAdminHere, rememberCounter } from './offline.ts';
import { useElectionWords } from './texts.ts';
import { useCountQueue } from './use-count-queue.ts';

interface CountScreenProps {
  readonly office: AtOffice;
  readonly place: ElectionPlace & { readonly electionId: string; readonly constituency: number };
  readonly onGo: (place: Partial<ElectionPlace>) => void;
}

export function CountScreen({ office: { me, api, session, signIn }, place, onGo }: CountScreenProps) {
  const [lang, say, sayElection] = [useLang(), useCountWords(), useElectionWords()];
  const { electionId, constituency } = place;
  const [known, setKnown] = useState<ElectionConstituencyAnswer | null>(null);
  const [isCopy, setCopy] = useState(false);
  const open = useCountQueue(me.officer.officerId, api, signIn);
  const { trouble, ask } = useAsked();
  const store = open?.store ?? null;
  const read = useCallback(async () => {
    if (store === null) return;
    const found = await ask((signal) =>
      api.ask(ElectionConstituencyAnswer, `/elections/${electionId}/constituencies/${constituency}`, { signal }),
    );
    if (found !== null) await store.writeKnown(found);
    const copy = found ?? (await store.readKnown()).find((one) => one.electionId === electionId && one.number === constituency) ?? null;
    setCopy(found === null && copy !== null);
    setKnown((old) => copy ?? old);
  }, [api, ask, constituency, electionId, store]);
  useEffect(() => {
    if (signIn !== 'signedOut') void read();
  }, [read, signIn]);
  useEffect(() => {
    rememberCounter(me.officer.officerId);
    // Loaded now, while there is a network, so that it is kept with the rest.
    void import('./OfflineCounts.tsx').then(keepAdminHere);
  }, [me.officer.officerId]);
  const retry = useCallback(() => void read(), [read]);

  return (
    <Screen title={say('title', { n: constituency })} {...(known === null ? {} : { about: known.laoNameTh })}>
      <p className="form-actions">
        <button type="button" onClick={() => onGo({ electionId })}>
          ← {sayElection('backToElection')}
        </button>
        <button type="button" className="quiet" onClick={retry}>
          {sayElection('reload')}
        </button>
      </p>
      {isCopy ? <Bar kind="notice">{say('offlineCopy')}</Bar> : trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {known === null && trouble === null && <p role="status">{sayElection('reading')}</p>}
      {known !== null && open !== null && (
        <CountDesk
          known={known}
          open={open}
          api={api}
          session={session}
          unit={place.unit}
          office={place.office}
          onUnit={(unit, office) => onGo({ electionId, constituency, unit, office })}
          onTaken={retry}
        />
      )}
    </Screen>
  );
}
