import { useMemo, useState } from 'react';
import { WATCH_KINDS, type WatchFinding, type WatchKind } from '../../../shared/people/watch.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { useLang } from '../words.ts';
import { placeOf, sentenceOf, type WatchedLao } from './findings.ts';
import { useWatchWords } from './texts.ts';

const SHOWN = 100;

interface FindingListProps {
  readonly watched: readonly WatchedLao[];
  readonly onOpenSheet: (sheet: string) => void;
}

/** LAO by LAO what there is to do; of many LAOs, one kind at a time. */
export function FindingList({ watched, onOpenSheet }: FindingListProps) {
  const [lang, say] = [useLang(), useWatchWords()];
  const [kind, setKind] = useState<WatchKind | null>(null);
  const [text, setText] = useState('');
  const counts = useMemo(() => countKinds(watched), [watched]);
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  const found = watched
    .map((one) => ({ ...one, findings: one.findings.filter((finding) => kind === null || finding.kind === kind) }))
    .filter(({ lao, findings }) => {
      const where = foldText(`${fullLaoName(lao, 'th')}${lao.districtTh ?? ''}`);
      return findings.length > 0 && words.every((word) => where.includes(word));
    });
  if (counts.size === 0) return <p role="status">{say('nothing')}</p>;
  return (
    <section>
      {watched.length > 1 && (
        <div className="list-tools">
          <input
            type="search"
            value={text}
            placeholder={say('search')}
            aria-label={say('search')}
            onChange={({ target }) => setText(target.value)}
          />
          <span className="watch-kinds">
            <button type="button" aria-pressed={kind === null} onClick={() => setKind(null)}>
              {say('all', { n: watched.filter(({ findings }) => findings.length > 0).length })}
            </button>
            {WATCH_KINDS.filter((one) => counts.has(one)).map((one) => (
              <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
                {say(one)} ({counts.get(one)})
              </button>
            ))}
          </span>
        </div>
      )}
      <ul className="cards">
        {found.slice(0, SHOWN).map(({ lao, findings }) => (
          <li key={lao.laoId} className="card">
            <b>{fullLaoName(lao, lang)}</b>
            <ul>
              {findings.map((finding) => (
                <li key={keyOf(finding)}>{sentenceOf(finding, lang, say)}</li>
              ))}
            </ul>
            <p className="form-actions">
              {[...new Set(findings.map(placeOf))].map((place) =>
                place === 'palads' ? (
                  <a key={place} className="button" href={addressOfPalads()}>
                    {say(place)}
                  </a>
                ) : (
                  <button key={place} type="button" onClick={() => onOpenSheet(place)}>
                    {say(place === 'laos' ? 'register' : place)}
                  </button>
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p>{say('more', { shown: SHOWN, n: found.length })}</p>}
    </section>
  );
}

/** The same area, another screen. */
function addressOfPalads(): string {
  const params = new URLSearchParams(location.search);
  params.set('screen', 'palads');
  return `/admin/?${params}`;
}

function keyOf(finding: WatchFinding): string {
  const of =
    'ending' in finding ? finding.ending.term.termId : 'term' in finding ? finding.term.termId : 'body' in finding ? finding.body : '';
  return `${finding.kind} ${of}`;
}

/** In how many LAOs each kind is found. */
function countKinds(watched: readonly WatchedLao[]): ReadonlyMap<WatchKind, number> {
  const counts = new Map<WatchKind, number>();
  for (const { findings } of watched)
    for (const kind of new Set(findings.map((finding) => finding.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
