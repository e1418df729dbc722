// Entering counts without a network, also after the phone was switched off: what this device knows of the constituencies opened on it.
// Papers wait here until somebody signs in again with a network.

import { useEffect, useState } from 'react';
import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import { Bar } from '../Bars.tsx';
import { Screen } from '../screens/Screen.tsx';
import { CountDesk } from './CountDesk.tsx';
import { useCountWords } from './count-texts.ts';
import { useCountQueue } from './use-count-queue.ts';

interface OfflineCountsProps {
  readonly officerId: string;
  readonly onBack: () => void;
}

export function OfflineCounts({ officerId, onBack }: OfflineCountsProps) {
  const say = useCountWords();
  const open = useCountQueue(officerId, null, 'signedOut');
  const [known, setKnown] = useState<readonly ElectionConstituencyAnswer[] | null>(null);
  const [place, setPlace] = useState<{ at: number; unit: number | null; office: Office | null }>({ at: 0, unit: null, office: null });
  const store = open?.store ?? null;
  useEffect(() => {
    if (store !== null) void store.readKnown().then(setKnown);
  }, [store]);
  const chosen = known?.[place.at];
  return (
    <div className="office">
      <Screen title={say('offlineTitle')}>
        <p className="form-actions">
          <button type="button" onClick={onBack}>
            ← {say('signIn')}
          </button>
        </p>
        <Bar kind="notice">{say('offlineCopy')}</Bar>
        {known?.length === 0 && <p role="status">{say('offlineNothing')}</p>}
        {known !== null && known.length > 1 && (
          <p className="form-actions">
            {known.map((one, at) => (
              <button
                key={`${one.electionId} ${one.number}`}
                type="button"
                aria-pressed={at === place.at}
                onClick={() => setPlace({ at, unit: null, office: null })}
              >
                {one.laoNameTh} {say('title', { n: one.number })}
              </button>
            ))}
          </p>
        )}
        {open !== null && chosen !== undefined && (
          <CountDesk
            known={chosen}
            open={open}
            api={null}
            session={null}
            unit={place.unit}
            office={place.office}
            onUnit={(unit, office) => setPlace({ at: place.at, unit, office })}
            onTaken={doNothing}
          />
        )}
      </Screen>
    </div>
  );
}

function doNothing(): void {}
