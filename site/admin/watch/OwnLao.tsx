import { laoPath } from '../../../shared/lao-path.ts';
import { laoSlug } from '../../../shared/paths.ts';
import { fullPersonName } from '../../../shared/people/full-name.ts';
import { CAPACITY_NAMES, officeName, PALAD_LEVEL_NAMES, PALAD_POSITION_NAMES } from '../../../shared/people/office-names.ts';
import { seatsOf } from '../../../shared/people/seats.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { useLang } from '../words.ts';
import type { WatchedLao } from './findings.ts';
import { useWatchWords } from './texts.ts';

/** The officer's own LAO at a glance: its palad and who holds its offices. */
export function OwnLao({ watched, today }: { readonly watched: WatchedLao; readonly today: string }) {
  const [lang, say] = [useLang(), useWatchWords()];
  const { lao, palad, tenures } = watched;
  const seats = seatsOf(
    lao,
    tenures.map(({ record }) => record),
    today,
  );
  return (
    <section className="cards">
      <div className="card">
        <b>{say('palad')}</b>
        {palad === null ? <span>{say('missing')}</span> : <PaladFacts palad={palad.record} />}
      </div>
      <div className="card">
        <b>{say('entry')}</b>
        <span>{fullLaoName(lao, lang)}</span>
        <Confirmed on={lao.confirmedOn} />
      </div>
      <div className="card">
        <b>{say('holders')}</b>
        <dl className="facts">
          {seats.map(({ office, seats: places, isMaximum, holders, acting }) => (
            <div key={office}>
              <dt>{officeName(office, lao.type)[lang]}</dt>
              <dd>
                {office === 'councillor'
                  ? say('seatsFilled', { n: holders.length, of: places ?? '–' })
                  : [
                      ...holders.map(fullPersonName),
                      ...acting.map((one) => `${fullPersonName(one)} (${CAPACITY_NAMES[one.capacity][lang]})`),
                    ].join(', ') || (isMaximum ? '–' : say('missing'))}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={laoPath(laoSlug(lao), lang)} target="_blank" rel="noreferrer">
            {say('publicPage', { lao: fullLaoName(lao, lang) })}
          </a>
        </p>
      </div>
    </section>
  );
}

function PaladFacts({ palad }: { readonly palad: NonNullable<WatchedLao['palad']>['record'] }) {
  const [lang, say] = [useLang(), useWatchWords()];
  const { isVacant, position, level, confirmedOn } = palad;
  const rank = [position && PALAD_POSITION_NAMES[position][lang], level && PALAD_LEVEL_NAMES[level][lang]].filter(Boolean).join(' ');
  return (
    <>
      <span>{isVacant ? say('nobody') : fullPersonName(palad)}</span>
      {rank !== '' && <span>{rank}</span>}
      <Confirmed on={confirmedOn} />
    </>
  );
}

function Confirmed({ on }: { readonly on: string | null }) {
  const [lang, say] = [useLang(), useWatchWords()];
  return <small>{on === null ? say('neverConfirmed') : say('confirmedOn', { day: formatDay(on, lang, 'short') })}</small>;
}
