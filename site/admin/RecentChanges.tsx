import { useCallback, useEffect, useState } from 'react';
import { type JournalEntry, JournalPage } from '../../shared/api-journal.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import { ApiProblem } from './api-client.ts';
import type { AtDesk } from './desk-tool.ts';
import { Panel } from './Panel.tsx';
import { sayIn, type TextKey } from './texts.ts';
import { UndoSaved } from './UndoSaved.tsx';
import { useLang, useSay } from './words.ts';

const KINDS: Readonly<Record<JournalEntry['kind'], TextKey>> = {
  save: 'didSave',
  departure: 'didDeparture',
  merge: 'didMerge',
  ruling: 'didRuling',
  elections: 'didElections',
  constituencies: 'didConstituencies',
  appointments: 'didAppointments',
  split: 'didSplit',
  undo: 'didUndo',
};

type Whose = 'own' | 'all';

/** What was saved in the sheet lately: by the officer, or by everybody; each entry can be taken back after a look. */
export function RecentChanges(at: AtDesk) {
  const [lang, say] = [useLang(), useSay()];
  const [whose, setWhose] = useState<Whose>('own');
  const [undoing, setUndoing] = useState<JournalEntry | null>(null);
  const { entries, hasMore, trouble, readMore, again } = useJournal(at, whose);
  if (undoing !== null)
    return (
      <UndoSaved
        at={at}
        entry={undoing}
        onClose={() => {
          setUndoing(null);
          again();
        }}
      />
    );
  return (
    <Panel title={say('recentChanges')} onClose={at.onClose}>
      <fieldset className="chips" aria-label={say('show')}>
        {(['own', 'all'] as const).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={whose === one} onClick={() => setWhose(one)}>
            {say(one === 'own' ? 'changesOwn' : 'changesAll')}
          </button>
        ))}
      </fieldset>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {entries?.length === 0 && trouble === null && <p>{say('changesNone')}</p>}
      {entries === null && trouble === null && <p>{say('opening')}</p>}
      <ol className="history">
        {entries?.map((entry) => (
          <li key={`${entry.action} ${entry.at}`}>
            <h3>
              {say(KINDS[entry.kind])} · {countsOf(entry, say)}
            </h3>
            <p className="when">{formatInstant(entry.at, lang)}</p>
            {whose === 'all' && (
              <p>
                {entry.name} · {entry.office}
              </p>
            )}
            {entry.reason !== null && (
              <p>
                {say('reason')}: {entry.reason}
              </p>
            )}
            <button type="button" onClick={() => setUndoing(entry)}>
              {say('undoSaved')}
            </button>
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" onClick={readMore}>
          {say('changesMore')}
        </button>
      )}
    </Panel>
  );
}

function countsOf({ created, changed, deleted }: JournalEntry, say: ReturnType<typeof useSay>): string {
  return [
    ...(created > 0 ? [say('countCreated', { n: created })] : []),
    ...(changed > 0 ? [say('countChanged', { n: changed })] : []),
    ...(deleted > 0 ? [say('countDeleted', { n: deleted })] : []),
  ].join(' · ');
}

interface Read {
  readonly entries: readonly JournalEntry[] | null;
  readonly next: string | null;
  readonly trouble: string | null;
}

const START: Read = { entries: null, next: null, trouble: null };

function useJournal({ api, desk, province }: AtDesk, whose: Whose) {
  const lang = useLang();
  const [read, setRead] = useState<Read>(START);
  const [turn, setTurn] = useState(0);
  const sheet = desk.workbook.sheet.name;
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = new URLSearchParams({
        ...(cursor === null ? {} : { cursor }),
        ...(province === null || whose === 'own' ? {} : { province }),
      });
      const path = whose === 'own' ? '/actions' : `/sheets/${sheet}/journal`;
      try {
        const page = await api.ask(JournalPage, `${path}?${query}`, signal === undefined ? {} : { signal });
        const found = page.entries.filter((entry) => entry.sheet === sheet);
        setRead((old) => ({ entries: cursor === null ? found : [...(old.entries ?? []), ...found], next: page.next, trouble: null }));
      } catch (error) {
        if (!signal?.aborted)
          setRead((old) => ({ ...old, trouble: error instanceof ApiProblem ? error.problem.message[lang] : sayIn(lang)('noAnswer') }));
      }
    },
    [api, sheet, province, whose, lang],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something was taken back
  useEffect(() => {
    const stop = new AbortController();
    setRead(START);
    void load(null, stop.signal);
    return () => stop.abort();
  }, [load, turn]);
  return {
    entries: read.entries,
    trouble: read.trouble,
    hasMore: read.next !== null,
    readMore: () => void load(read.next),
    again: () => setTurn((old) => old + 1),
  };
}
