import { useCallback, useEffect, useMemo, useState } from 'react';
import { OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { electionsMatching, isOver, type ListedElection, nameOf, readElections } from './listed-elections.ts';
import { OpenElections } from './OpenElections.tsx';
import { stageName } from './stage-name.ts';
import { useElectionWords } from './texts.ts';

const SHOWN = 100;
type Which = 'running' | 'over' | 'all';

interface ElectionListProps {
  readonly office: AtOffice;
  readonly onOpen: (electionId: string) => void;
}

export function ElectionList({ office: { me, api, province }, onOpen }: ElectionListProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const [list, setList] = useState<readonly ListedElection[] | null>(null);
  const [text, setText] = useState('');
  const [which, setWhich] = useState<Which>('running');
  const { trouble, ask } = useAsked();
  const lacksProvince = province === null && scopeKindOf(me.officer.role) === 'country';
  const read = useCallback(
    () => ask((signal) => readElections(api, province, signal)).then((found) => found !== null && setList(found)),
    [api, ask, province],
  );
  useEffect(() => {
    if (!lacksProvince) void read();
  }, [lacksProvince, read]);
  const area = province ?? me.officer.provinceCode;
  const mayOpen = scopeKindOf(me.officer.role) !== 'lao' && me.sheets.some(({ name, mayCreate }) => name === 'elections' && mayCreate);

  const counts = {
    running: list?.filter((one) => !isOver(one)).length ?? 0,
    over: list?.filter(isOver).length ?? 0,
    all: list?.length ?? 0,
  };
  const found = useMemo(
    () => electionsMatching(list ?? [], text).filter((one) => which === 'all' || isOver(one) === (which === 'over')),
    [list, text, which],
  );
  return (
    <Screen title={say('title')} about={say('about')}>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {lacksProvince && <p role="status">{say('chooseProvince')}</p>}
      {!lacksProvince && list === null && trouble === null && <p role="status">{say('reading')}</p>}
      {list !== null && area !== null && mayOpen && <OpenElections api={api} province={area} onOpened={() => void read()} />}
      {list !== null && (
        <div className="list-tools">
          <input
            type="search"
            value={text}
            placeholder={say('search')}
            aria-label={say('search')}
            onChange={({ target }) => setText(target.value)}
          />
          <label>
            {say('which')}{' '}
            <select value={which} onChange={({ target }) => setWhich(whichOf(target.value))}>
              {(['running', 'over', 'all'] as const).map((one) => (
                <option key={one} value={one}>
                  {say(one, { n: counts[one] })}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {list !== null && found.length === 0 && <p role="status">{say(list.length === 0 ? 'none' : 'noneFound')}</p>}
      <ul className="cards">
        {found.slice(0, SHOWN).map((one) => (
          <ElectionCard key={one.election.electionId} one={one} onOpen={onOpen} />
        ))}
      </ul>
      {found.length > SHOWN && <p>{say('shownOf', { shown: SHOWN, n: found.length })}</p>}
    </Screen>
  );
}

function ElectionCard({ one, onOpen }: { readonly one: ListedElection; readonly onOpen: (electionId: string) => void }) {
  const [lang, say] = [useLang(), useElectionWords()];
  const { election } = one;
  const { electionId, electionDay, offices, districtTh, termOrdinal, ordinal } = election;
  return (
    <li className="card election-card">
      <b>{nameOf(one, lang)}</b>
      <span>
        {OFFICES_NAMES[offices][lang]} · {say('termAndOrdinal', { term: termOrdinal, ordinal })}
        <br />
        <small>{districtTh}</small>
      </span>
      <span>
        {say('electionDay')}: {electionDay === null ? say('noDay') : formatDay(electionDay, lang, 'short')}
        <br />
        {say('stage')}: {stageName(election, lang)}
      </span>
      <p className="form-actions">
        <a
          className="button"
          href={`/admin/?screen=elections&election=${electionId}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onOpen(electionId);
          }}
        >
          {lang === 'th' ? `เปิด${nameOf(one, lang)}` : `Open ${nameOf(one, lang)}`}
        </a>
      </p>
    </li>
  );
}

function whichOf(text: string): Which {
  return text === 'over' || text === 'all' ? text : 'running';
}
