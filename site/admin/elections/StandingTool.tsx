import type { AtDesk } from '../desk-tool.ts';
import { Panel } from '../Panel.tsx';
import { useLang } from '../words.ts';
import { RightToStand } from './RightToStand.tsx';
import { useStandingWords } from './standing-texts.ts';

export function StandingTool({ row, api, me, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useStandingWords()];
  const values = row?.server?.values ?? null;
  return (
    <Panel title={row === null ? say('title') : `${say('title')}: ${row.title(lang)}`} onClose={onClose}>
      {row === null && <p>{say('chooseRow')}</p>}
      {row !== null && values === null && <p>{say('saveFirst')}</p>}
      {row !== null && values !== null && (
        <RightToStand
          key={row.id}
          api={api}
          me={me}
          electionId={String(values['electionId'])}
          laoName={String(values['electionId'])}
          candidacyId={String(values['candidacyId'])}
        />
      )}
    </Panel>
  );
}
