// The palads of the area as the manual shows them: add, view, edit, delete, mark vacant, confirm as right.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ChangesAnswer, RowChange, RowState } from '../../../shared/api.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import type { Violation } from '../../../shared/violations.ts';
import { Bar } from '../Bars.tsx';
import { Ask } from '../Dialog.tsx';
import type { AtOffice } from '../office-screens.ts';
import { rowsOf } from '../screens/rows-of.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { PaladCard } from './PaladCard.tsx';
import { PaladFormDialog } from './PaladFormDialog.tsx';
import { PaladList } from './PaladList.tsx';
import { keepForm } from './palad-form.ts';
import { countsOf, type PaladRow, paladRows, type ShownPalads, shownPalads } from './palad-rows.ts';
import { usePaladWords } from './texts.ts';

type Open = { readonly what: 'form' | 'card' | 'remove'; readonly laoId: string } | null;

const FILTERS: readonly ShownPalads[] = ['showAll', 'showMissing', 'showVacant', 'showStale'];

export function PaladsScreen({ me, api, province }: AtOffice) {
  const [lang, say] = [useLang(), usePaladWords()];
  const [read, setRead] = useState<{ laos: readonly RowState[]; palads: readonly RowState[] }>({ laos: [], palads: [] });
  const [open, setOpen] = useState<Open>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState('');
  const [violations, setViolations] = useState<readonly Violation[]>([]);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<ShownPalads>('showAll');
  const reading = useAsked();
  const saving = useAsked();

  const readRows = reading.ask;
  const readAgain = useCallback(
    () =>
      readRows(async (signal) => {
        const [laos, palads] = await Promise.all([rowsOf(api, 'laos', province, signal), rowsOf(api, 'palads', province, signal)]);
        return { laos, palads };
      }).then((found) => found !== null && setRead(found)),
    [api, province, readRows],
  );
  // A whole country is looked at province by province.
  const isTooWide = province === null && scopeKindOf(me.officer.role) === 'country';
  useEffect(() => {
    if (!isTooWide) void readAgain();
  }, [readAgain, isTooWide]);

  const rows = useMemo(() => paladRows(read.laos, read.palads, me.today), [read, me.today]);
  const found = shownPalads(rows, shown, text);
  const row = open === null ? undefined : rows.find(({ lao }) => lao.laoId === open.laoId);
  const rights = me.sheets.find(({ name }) => name === 'palads');
  const may = {
    edit: (rights?.writableFields.length ?? 0) > 0,
    create: rights?.mayCreate ?? false,
    remove: rights?.mayDelete ?? false,
    confirm: rights?.writableFields.includes('confirmedOn') ?? false,
  };

  /** The answer is the truth: it stands in the list at once, whatever an index still shows. */
  const take = ({ answers }: ChangesAnswer) => {
    const states = answers.flatMap((answer) => (answer.outcome === 'saved' || answer.outcome === 'conflict' ? [answer.row] : []));
    const ids = new Set(states.map(({ id }) => id));
    const others = (old: readonly RowState[]) => old.filter(({ id }) => !ids.has(id));
    setRead((old) => ({ ...old, palads: [...others(old.palads), ...states.filter(({ isDeleted }) => !isDeleted)] }));
  };
  const send = async (changes: readonly RowChange[], told: string) => {
    setNotice('');
    setViolations([]);
    const request = { actionId: crypto.randomUUID(), reason: null, changes: [...changes] };
    const answer = await saving.ask((signal) => api.sendChanges('palads', request, signal));
    if (answer === null) return;
    take(answer);
    const refused = answer.answers.filter(({ outcome }) => outcome !== 'saved');
    setViolations(refused.flatMap((one) => (one.outcome === 'invalid' ? one.violations : [])));
    if (refused.some(({ outcome }) => outcome === 'conflict')) return setNotice(say('conflict'));
    const forbidden = refused.find((one) => one.outcome === 'forbidden');
    if (forbidden?.outcome === 'forbidden') return setNotice(forbidden.message[lang]);
    if (refused.length > 0) return;
    if (open !== null) keepForm(open.laoId, null);
    setOpen(null);
    setNotice(told);
  };
  const confirm = (toConfirm: readonly PaladRow[]) => {
    const changes = toConfirm.flatMap(({ state }) => (state === null ? [] : [changeTo(state, { confirmedOn: me.today })]));
    setChosen(new Set());
    void send(changes, say('confirmed', { n: changes.length }));
  };
  const begin = (what: NonNullable<Open>['what'], laoId: string) => {
    setViolations([]);
    setNotice('');
    setOpen({ what, laoId });
  };

  return (
    <Screen title={say('title')} about={say('about')}>
      {[reading.trouble, open?.what === 'form' ? null : saving.trouble].map(
        (trouble) =>
          trouble !== null && (
            <Bar key={trouble.en} kind="trouble">
              {trouble[lang]}
            </Bar>
          ),
      )}
      {notice !== '' && <Bar kind="notice">{notice}</Bar>}
      <p role="status">{isTooWide ? say('chooseProvince') : say('counts', countsOf(rows))}</p>
      {rows.length > 1 && (
        <div className="list-tools">
          <input
            type="search"
            value={text}
            placeholder={say('search')}
            aria-label={say('search')}
            onChange={({ target }) => setText(target.value)}
          />
          <fieldset className="chips">
            {FILTERS.map((filter) => (
              <button key={filter} type="button" className="chip" aria-pressed={shown === filter} onClick={() => setShown(filter)}>
                {say(filter)}
              </button>
            ))}
          </fieldset>
          {chosen.size > 0 && (
            <button
              type="button"
              className="primary"
              disabled={saving.isRunning}
              onClick={() => confirm(rows.filter(({ lao }) => chosen.has(lao.laoId)))}
            >
              {say('confirmChosen', { n: chosen.size })}
            </button>
          )}
        </div>
      )}
      <PaladList
        rows={found}
        may={may}
        isSaving={saving.isRunning}
        chosen={rows.length > 1 ? chosen : null}
        onChoose={setChosen}
        onBegin={begin}
        onConfirm={(one) => confirm([one])}
      />
      {row !== undefined && open?.what === 'form' && (
        <PaladFormDialog
          api={api}
          key={`${row.lao.laoId} ${row.state?.version ?? 0}`}
          lao={row.lao}
          state={row.state}
          isSaving={saving.isRunning}
          violations={violations}
          trouble={saving.trouble?.[lang] ?? (notice === '' ? null : notice)}
          onSave={(change) => void send([change], say('saved'))}
          onClose={() => setOpen(null)}
        />
      )}
      {row !== undefined && row.state !== null && open?.what === 'card' && (
        <PaladCard lao={row.lao} state={row.state} onClose={() => setOpen(null)} />
      )}
      {row !== undefined && row.state !== null && open?.what === 'remove' && (
        <Ask
          question={say('askRemove', { lao: fullLaoName(row.lao, lang) })}
          onYes={() => row.state !== null && void send([{ ...changeTo(row.state, {}), kind: 'delete' }], say('removed'))}
          onClose={() => setOpen(null)}
        />
      )}
    </Screen>
  );
}

function changeTo({ id, version }: RowState, set: Record<string, unknown>): RowChange {
  return { changeId: crypto.randomUUID(), id, base: version, kind: 'save', set };
}
