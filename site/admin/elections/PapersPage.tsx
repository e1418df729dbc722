// The papers of an election on A4, one kind or all at once; the browser prints them or makes a PDF.

import { useEffect, useState } from 'react';
import { ElectionAnswer } from '../../../shared/api-elections.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { Bar } from '../Bars.tsx';
import type { AtOffice } from '../office-screens.ts';
import { Screen } from '../screens/Screen.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { type ElectionOnPaper, PAPER_KINDS, type PaperKind, type PrintedPaper, papersOf } from './papers.ts';
import { readOnPaper } from './read-papers.ts';
import { useElectionWords } from './texts.ts';

interface PapersPageProps {
  readonly office: AtOffice;
  readonly electionId: string;
  readonly onBack: () => void;
}

export function PapersPage({ office: { api, me }, electionId, onBack }: PapersPageProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  const [on, setOn] = useState<ElectionOnPaper | null>(null);
  const [kind, setKind] = useState<PaperKind | 'every'>('announcement');
  const { trouble, ask } = useAsked();
  useEffect(() => {
    void ask(async (signal) => {
      const answer = await api.ask(ElectionAnswer, `/elections/${electionId}`, { signal });
      const province = scopeKindOf(me.officer.role) === 'country' ? String(answer.election.values['provinceCode']) : null;
      const readable = me.sheets.map(({ name }) => name);
      return readOnPaper(api, answer, readable, province, signal);
    }).then((found) => found !== null && setOn(found));
  }, [api, ask, electionId, me]);
  const papers = on === null ? [] : papersOf(on, kind === 'every' ? PAPER_KINDS : [kind]);
  return (
    <Screen title={say('papers')}>
      <div className="list-tools not-printed">
        <button type="button" onClick={onBack}>
          ← {say('backToElection')}
        </button>
        <label>
          {say('paper')}{' '}
          <select value={kind} onChange={({ target }) => setKind(PAPER_KINDS.find((one) => one === target.value) ?? 'every')}>
            {[...PAPER_KINDS, 'every' as const].map((one) => (
              <option key={one} value={one}>
                {say(`paper-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="primary" disabled={papers.length === 0} onClick={() => print()}>
          {say('print', { n: papers.length })}
        </button>
      </div>
      {trouble !== null && <Bar kind="trouble">{trouble[lang]}</Bar>}
      {on === null && trouble === null && <p role="status">{say('reading')}</p>}
      {on !== null && papers.length === 0 && <p role="status">{say('noPapers')}</p>}
      <div lang="th" className="papers">
        {papers.map((paper) => (
          <PaperSheet key={paper.key} paper={paper} />
        ))}
      </div>
    </Screen>
  );
}

function PaperSheet({ paper: { form, title, paragraphs, table, signedBy } }: { readonly paper: PrintedPaper }) {
  const before = paragraphs.slice(0, -1);
  const last = paragraphs.at(-1);
  return (
    <article className="paper">
      {form !== null && <p className="paper-form">{form}</p>}
      <h3>{title}</h3>
      {before.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {table !== null && table.rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {table.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((text, place) => (
                  <td key={table.head[place]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {last !== undefined && <p>{last}</p>}
      <div className="paper-signature">
        <p>(ลงชื่อ) ………………………………………</p>
        <p>( ……………………………………… )</p>
        <p>{signedBy}</p>
      </div>
    </article>
  );
}
