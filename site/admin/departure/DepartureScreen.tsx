// Batch departure: the order, the list of what it does, saving it, taking it back. The step's id stands in the address once it was
// sent, so that a reload, a bookmark or a cut connection comes back to it.

import { useCallback, useEffect, useState } from 'react';
import { DepartureAnswer } from '../../../shared/api-actions.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { type NamedLao, readNamedLaos } from '../screens/named-laos.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { readActionInUrl, writeActionInUrl } from './action-in-url.ts';
import { OrderForm } from './OrderForm.tsx';
import { keepDraft, keptDraft, missing, newDraft, type OrderDraft, requestOf } from './order-draft.ts';
import { PlanResult } from './PlanResult.tsx';
import { ScopeForm } from './ScopeForm.tsx';
import { useDepartureWords } from './texts.ts';
import { UndoAction } from './UndoAction.tsx';

export function DepartureScreen({ me, api, province }: AtOffice) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const { officerId, laoId, provinceCode, role } = me.officer;
  const isCountry = scopeKindOf(role) === 'country';
  const [draft, setDraft] = useState<OrderDraft>(() => keptDraft(officerId) ?? newDraft(province ?? provinceCode, laoId));
  const [laos, setLaos] = useState<readonly NamedLao[]>([]);
  const [answer, setAnswer] = useState<DepartureAnswer | null>(null);
  const [undoable, setUndoable] = useState(readActionInUrl);
  const { isRunning, trouble, ask } = useAsked();
  const reading = useAsked();

  useEffect(() => keepDraft(officerId, draft), [officerId, draft]);
  const readLaos = reading.ask;
  const area = isCountry ? draft.province : null;
  useEffect(() => {
    if (isCountry && area === null) return setLaos([]);
    void readLaos((signal) => readNamedLaos(api, area, signal)).then((found) => found !== null && setLaos(found));
  }, [api, readLaos, isCountry, area]);

  const change = (given: Partial<OrderDraft>) => {
    setAnswer(null);
    // What was sent belongs to its id for ever: another order is another step.
    setDraft((old) => ({ ...old, ...given, except: [], ...(old.isSent ? { actionId: crypto.randomUUID(), isSent: false } : {}) }));
  };
  const send = useCallback(
    async (preview: boolean, sent: OrderDraft) => {
      const request = requestOf(sent, preview);
      if (request === null) return;
      if (!preview) {
        writeActionInUrl(sent.actionId);
        setDraft({ ...sent, isSent: true });
      }
      const found = await ask((signal) => api.ask(DepartureAnswer, '/actions/departure', { body: request, signal }));
      if (found === null) return;
      setAnswer(found);
      if (preview) return;
      setUndoable(sent.actionId);
      setDraft(newDraft(sent.province, laoId));
    },
    [api, ask, laoId],
  );
  const begin = () => {
    writeActionInUrl(null);
    setUndoable(null);
    setAnswer(null);
    setDraft(newDraft(draft.province, laoId));
  };

  const lacking = missing(draft, laos);
  const isDone = answer !== null && !answer.preview;
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
      {draft.isSent && !isRunning && (
        <Bar kind="notice" action={{ label: say('goOn'), onClick: () => void send(false, draft) }}>
          {say('brokenOff')}
        </Bar>
      )}
      {answer === null && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void send(true, draft);
          }}
        >
          {role !== 'lao' && <ScopeForm draft={draft} laos={laos} isCountry={isCountry} onChange={change} />}
          <OrderForm draft={draft} laos={laos} onChange={(order) => change({ order: { ...draft.order, ...order } })} />
          <p className="form-actions">
            <button type="submit" className="primary" disabled={lacking.length > 0 || isRunning}>
              {isRunning ? say('previewing') : say('preview')}
            </button>
            {lacking.length > 0 && <small>{say('incomplete', { what: lacking.map((field) => say(field)).join(' · ') })}</small>}
          </p>
        </form>
      )}
      {answer !== null && (
        <PlanResult
          answer={answer}
          except={draft.except}
          isRunning={isRunning}
          onExcept={(except) => setDraft((old) => ({ ...old, except }))}
          onBack={() => setAnswer(null)}
          onSave={() => void send(false, draft)}
        />
      )}
      {undoable !== null && (isDone || answer === null) && <UndoAction key={undoable} api={api} actionId={undoable} onUndone={() => {}} />}
      {isDone && (
        <p className="form-actions">
          <button type="button" onClick={begin}>
            {say('anew')}
          </button>
        </p>
      )}
    </Screen>
  );
}
