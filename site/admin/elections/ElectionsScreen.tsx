// The elections of the officer's area: the list, one election, and entering the counts of one of its constituencies.

import { useCallback, useEffect, useState } from 'react';
import type { AtOffice } from '../office-screens.ts';
import { CountScreen } from './CountScreen.tsx';
import { ElectionList } from './ElectionList.tsx';
import { ElectionPage } from './ElectionPage.tsx';
import { type ElectionPlace, NO_ELECTION, readElectionPlace, withElectionPlace } from './election-in-url.ts';
import { PapersPage } from './PapersPage.tsx';

export function ElectionsScreen(office: AtOffice) {
  const [place, setPlace] = useState(() => readElectionPlace(location.search));
  useEffect(() => {
    const follow = () => setPlace(readElectionPlace(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((next: Partial<ElectionPlace>) => {
    const to = { ...NO_ELECTION, ...next };
    history.pushState(null, '', `/admin/${withElectionPlace(to, location.search)}`);
    setPlace(to);
  }, []);
  const { electionId } = place;
  if (electionId === null) return <ElectionList office={office} onOpen={(opened) => go({ electionId: opened })} />;
  if (place.constituency !== null)
    return (
      <CountScreen
        key={`${electionId} ${place.constituency}`}
        office={office}
        place={{ ...place, electionId, constituency: place.constituency }}
        onGo={go}
      />
    );
  if (place.part === 'papers') return <PapersPage office={office} electionId={electionId} onBack={() => go({ electionId })} />;
  return <ElectionPage key={electionId} office={office} electionId={electionId} onGo={go} />;
}
