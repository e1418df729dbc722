import { useState } from 'react';
import type { TimetableRow } from '../../../shared/api-elections.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { useLang } from '../words.ts';
import { monthsOf } from './calendar-months.ts';
import { useElectionWords } from './texts.ts';

/** The dates of the law as a list or as months; what is late says so in words, not only in red. */
export function Timetable({ rows, today }: { readonly rows: readonly TimetableRow[]; readonly today: string }) {
  const say = useElectionWords();
  const [isCalendar, setCalendar] = useState(false);
  return (
    <section aria-label={say('timetable')}>
      <h3>{say('timetable')}</h3>
      {rows.length === 0 ? (
        <p>{say('noTimetable')}</p>
      ) : (
        <>
          <p className="form-actions">
            {[false, true].map((one) => (
              <button key={String(one)} type="button" aria-pressed={isCalendar === one} onClick={() => setCalendar(one)}>
                {say(one ? 'asCalendar' : 'asList')}
              </button>
            ))}
          </p>
          {isCalendar ? <Months rows={rows} today={today} /> : <DateList rows={rows} />}
        </>
      )}
    </section>
  );
}

function DateList({ rows }: { readonly rows: readonly TimetableRow[] }) {
  const [lang, say] = [useLang(), useElectionWords()];
  return (
    <ul className="dates">
      {rows.map(({ code, from, until, doneOn, state, source, form, isConfirmed, ...name }) => (
        <li key={code} className={`date-${state}`}>
          <span className="date-day">
            {from === null || from === until ? '' : `${formatDay(from, lang, 'short')} – `}
            {formatDay(until, lang, 'short')}
          </span>
          <span>
            <b>{name[lang]}</b>
            {form !== null && <small> {say('form', { form })}</small>}
            <br />
            <small>
              {source}
              {isConfirmed ? '' : ` · ${say('unconfirmed')}`}
            </small>
          </span>
          <span className="date-state">
            {say(`date-${state}`)}
            {doneOn !== null && <small> {say('doneOn', { day: formatDay(doneOn, lang, 'short') })}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Months({ rows, today }: { readonly rows: readonly TimetableRow[]; readonly today: string }) {
  const [lang, say] = [useLang(), useElectionWords()];
  return (
    <div className="months">
      {monthsOf(rows).map(({ first, title, weekdays, weeks }) => (
        <table key={first} className="month">
          <caption>{title[lang]}</caption>
          <thead>
            <tr>
              {weekdays[lang].map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, place) => (
                  <td key={day ?? place} className={day === today ? 'is-today' : undefined}>
                    {day === null ? '' : Number(day.slice(8))}
                    {rows
                      .filter(({ until }) => until === day)
                      .map((row) => (
                        <span key={row.code} className={`month-date date-${row.state}`}>
                          {row[lang]} ({say(`date-${row.state}`)})
                        </span>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
