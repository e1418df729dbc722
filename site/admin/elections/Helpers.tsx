// The director's helpers, each with the duties handed; a duty is handed and taken back here.

import { useState } from 'react';
import { HelpersAnswer } from '../../../shared/api-helpers.ts';
import { DUTY_NAMES } from '../../../shared/elections/duties.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { HelperForm } from './HelperForm.tsx';
import { useHelperWords } from './helper-texts.ts';

type Helper = HelpersAnswer['helpers'][number];

interface HelpersProps {
  readonly api: ApiClient;
  readonly electionId: string;
}

export function Helpers({ api, electionId }: HelpersProps) {
  const [lang, say] = [useLang(), useHelperWords()];
  const [answer, setAnswer] = useState<HelpersAnswer | null>(null);
  const [open, setOpen] = useState<Helper | 'new' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { isRunning, trouble, ask } = useAsked();
  const path = `/elections/${electionId}/helpers`;
  const read = () => ask((signal) => api.ask(HelpersAnswer, path, { signal })).then((found) => found !== null && setAnswer(found));
  const choose = (helper: Helper | 'new') => {
    setSaved(null);
    setOpen(helper);
  };
  return (
    <details className="helpers" onToggle={({ currentTarget }) => currentTarget.open && answer === null && void read()}>
      <summary>{say('title')}</summary>
      <p className="screen-about">{say('about')}</p>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {answer === null && isRunning && <p role="status">{say('reading')}</p>}
      {saved !== null && <p role="status">{say('saved', { name: saved })}</p>}
      {answer?.helpers.length === 0 && <p>{say('none')}</p>}
      <ul className="helper-list">
        {answer?.helpers.map((helper) => (
          <li key={helper.officerId}>
            <b>{helper.name}</b> <small>{helper.email}</small>
            {!helper.isActive && <span className="mark">{say('switchedOff')}</span>}
            {helper.isActive && !helper.hasSignedIn && <small>{say('notYet')}</small>}
            <span className="helper-duties">
              {helper.duties.length === 0 ? say('noDuty') : helper.duties.map((duty) => DUTY_NAMES[duty][lang]).join(' · ')}
            </span>
            <button type="button" onClick={() => choose(helper)}>
              {say('edit', { name: helper.name })}
            </button>
          </li>
        ))}
      </ul>
      {answer !== null && open !== null && (
        <HelperForm
          key={open === 'new' ? 'new' : `${open.officerId} ${open.version}`}
          helper={open === 'new' ? null : open}
          mayHand={answer.mayHand}
          isRunning={isRunning}
          onClose={() => setOpen(null)}
          onSave={async (body) => {
            const found = await ask((signal) => api.ask(HelpersAnswer, path, { body, signal }));
            if (found === null) return;
            setAnswer(found);
            setOpen(null);
            setSaved(body.name);
          }}
        />
      )}
      {answer !== null && open === null && (
        <p className="form-actions">
          <button type="button" onClick={() => choose('new')}>
            {say('add')}
          </button>
        </p>
      )}
    </details>
  );
}
