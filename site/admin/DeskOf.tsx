// Opens the desk of one sheet and area, loads its rows, and closes it again.

import { useEffect, useState } from 'react';
import type { Me } from '../../shared/api.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { type ApiClient, ApiProblem } from './api-client.ts';
import { Bar } from './Bars.tsx';
import { keepChecked } from './checker.ts';
import { DeskView } from './DeskView.tsx';
import { type Desk, loadRegister, loadRows, openDesk } from './opening.ts';
import type { Session, SignIn } from './session.ts';
import { useLang, useSay } from './words.ts';

interface DeskOfProps {
  readonly sheet: Sheet;
  readonly province: string | null;
  readonly me: Me;
  readonly api: ApiClient;
  readonly session: Session;
  readonly signIn: SignIn;
  readonly onUnsaved: (rows: number) => void;
}

type Trouble = 'outdated' | 'noAnswer' | ApiProblem;

export function DeskOf({ sheet, province, me, api, session, signIn, onUnsaved }: DeskOfProps) {
  const [lang, say] = [useLang(), useSay()];
  const [desk, setDesk] = useState<Desk | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    let opened: Desk | null = null;
    async function work() {
      const area = { province, api, session, signal: stop.signal };
      opened = await openDesk(sheet, me, area, () => setTrouble('outdated'));
      if (stop.signal.aborted) return opened.workbook.close();
      setDesk(opened);
      await opened.pulse.begin();
      await Promise.all([loadRows(opened, area), loadRegister(opened, me, area)]);
      setLoaded(true);
      keepChecked(opened.workbook, stop.signal);
      void opened.pulse.run();
      await opened.saver.resume();
    }
    work().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      console.warn('The sheet could not be read', error);
      setTrouble(error instanceof ApiProblem ? error : 'noAnswer');
    });
    return () => {
      stop.abort();
      opened?.saver.cancel();
      opened?.workbook.close();
    };
  }, [sheet, province, me, api, session]);

  return (
    <>
      {trouble !== null && (
        <Bar kind="trouble" action={{ label: say('reload'), onClick: () => location.reload() }}>
          {trouble instanceof ApiProblem ? trouble.problem.message[lang] : say(trouble)}
        </Bar>
      )}
      {desk === null ? (
        <main className="empty" role="status">
          {say('opening')}
        </main>
      ) : (
        <DeskView
          desk={desk}
          province={province}
          isLoaded={isLoaded}
          me={me}
          api={api}
          session={session}
          signIn={signIn}
          onUnsaved={onUnsaved}
        />
      )}
    </>
  );
}
