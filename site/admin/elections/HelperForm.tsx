import { useState } from 'react';
import type { HelperRequest, HelpersAnswer } from '../../../shared/api-helpers.ts';
import { DUTY_NAMES, Duty } from '../../../shared/elections/duties.ts';
import { useLang } from '../words.ts';
import { useHelperWords } from './helper-texts.ts';

interface HelperFormProps {
  /** Null: a new one. */
  readonly helper: HelpersAnswer['helpers'][number] | null;
  /** Duties the officer may hand; others stay as they are. */
  readonly mayHand: readonly Duty[];
  readonly isRunning: boolean;
  readonly onSave: (request: HelperRequest) => Promise<void>;
  readonly onClose: () => void;
}

export function HelperForm({ helper, mayHand, isRunning, onSave, onClose }: HelperFormProps) {
  const [lang, say] = [useLang(), useHelperWords()];
  const [typed, setTyped] = useState({
    name: helper?.name ?? '',
    email: helper?.email ?? '',
    isActive: helper?.isActive ?? true,
    duties: helper?.duties ?? [],
  });
  // Made once: pressing again after a cut connection saves nothing twice.
  const [changeId] = useState(() => crypto.randomUUID());
  const change = (given: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...given }));
  const toggle = (duty: Duty) => change({ duties: Duty.options.filter((one) => typed.duties.includes(one) !== (one === duty)) });
  return (
    <form
      className="form move-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({ changeId, officerId: helper?.officerId ?? null, version: helper?.version ?? 0, ...typed, name: typed.name.trim() });
      }}
    >
      <label className="form-entry">
        {say('name')}
        <input value={typed.name} required maxLength={200} onChange={({ target }) => change({ name: target.value })} />
      </label>
      <label className="form-entry">
        {say('email')}
        <input type="email" value={typed.email} required maxLength={200} onChange={({ target }) => change({ email: target.value })} />
      </label>
      <fieldset className="form-group">
        <legend>{say('duties')}</legend>
        {Duty.options.map((duty) => (
          <label key={duty} className="form-choice">
            <input type="checkbox" checked={typed.duties.includes(duty)} disabled={!mayHand.includes(duty)} onChange={() => toggle(duty)} />
            <span>
              {DUTY_NAMES[duty][lang]} <small>{say('opens', { what: DUTY_NAMES[duty].opens[lang] })}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {helper !== null && (
        <label className="form-choice">
          <input type="checkbox" checked={typed.isActive} onChange={({ target }) => change({ isActive: target.checked })} />
          {say('isActive')}
        </label>
      )}
      <p className="form-actions">
        <button type="submit" className="primary" disabled={isRunning || typed.name.trim() === ''}>
          {say('save')}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
