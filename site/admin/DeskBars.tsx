import { useState } from 'react';
import { Bar } from './Bars.tsx';
import type { Wait } from './save.ts';
import type { SignIn } from './session.ts';
import type { TextKey } from './texts.ts';
import { useOnline, useRevision } from './use-desk.ts';
import { useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

const WAITS: Readonly<Record<Wait['why'], TextKey>> = { network: 'waitNetwork', busy: 'waitBusy', signIn: 'waitSignIn' };

interface DeskBarsProps {
  readonly workbook: Workbook;
  readonly isLoaded: boolean;
  readonly signIn: SignIn;
  readonly wait: Wait | null;
  readonly onSignIn: () => void;
  readonly onShowRestored: () => void;
  readonly onShowElsewhere: () => void;
}

export function DeskBars({ workbook, isLoaded, signIn, wait, onSignIn, onShowRestored, onShowElsewhere }: DeskBarsProps) {
  const say = useSay();
  const isOnline = useOnline();
  const [isSeen, setSeen] = useState(false);
  useRevision(workbook);
  return (
    <div className="bars">
      {signIn === 'expired' && (
        <Bar kind="trouble" action={{ label: say('signInAgain'), onClick: onSignIn }}>
          {say('signInExpired')}
        </Bar>
      )}
      {wait !== null && (wait.why !== 'signIn' || signIn !== 'expired') && <Bar kind="trouble">{say(WAITS[wait.why])}</Bar>}
      {!isOnline && wait?.why !== 'network' && <Bar kind="notice">{say('offline')}</Bar>}
      {workbook.storageFailed && <Bar kind="trouble">{say('storageFailed')}</Bar>}
      {workbook.restored > 0 && !isSeen && (
        <Bar
          kind="notice"
          action={{ label: say('restoredShow'), onClick: onShowRestored }}
          onClose={{ label: say('close'), onClick: () => setSeen(true) }}
        >
          {say('restored', { n: workbook.restored })}
        </Bar>
      )}
      {isLoaded && workbook.elsewhere.length > 0 && (
        <Bar kind="notice" action={{ label: say('elsewhereShow'), onClick: onShowElsewhere }}>
          {say('elsewhere', { n: workbook.elsewhere.length })}
        </Bar>
      )}
    </div>
  );
}
