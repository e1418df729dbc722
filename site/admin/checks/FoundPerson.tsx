import { useId } from 'react';
import type { CheckedCandidacy, CheckedPerson, CheckedTenure } from '../../../shared/api-person-check.ts';
import { laoPath } from '../../../shared/lao-path.ts';
import { DEPARTURE_REASON_NAMES } from '../../../shared/people/departure-reason.ts';
import { CAPACITY_NAMES, OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { candidacies as candidaciesSheet } from '../../../shared/sheets/candidacies.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { fieldOf } from '../../../shared/sheets/sheet.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { useLang } from '../words.ts';
import { useChecksWords } from './texts.ts';

interface FoundPersonProps {
  readonly person: CheckedPerson;
  /** Null where the officer has no such sheet. */
  readonly onOpenTenures: ((province: string) => void) | null;
}

/** One human being: what stands in the way, each with its rule and a link to the office that causes it; then every office. */
export function FoundPerson({ person, onOpenTenures }: FoundPersonProps) {
  const [lang, say] = [useLang(), useChecksWords()];
  const heading = useId();
  const { names, findings, tenures, candidacies, palads } = person;
  const rowId = (recordId: string) => `${heading}${recordId}`;
  return (
    <article className="found-person" aria-labelledby={heading}>
      <h3 id={heading}>{names[0]}</h3>
      <p className="found-marks">
        <span className={`mark outcome-${person.hasNumber ? 'saved' : 'sending'}`}>
          {say(person.hasNumber ? 'matched' : person.personId === null ? 'unmatched' : 'matchedByOfficer')}
        </span>
        {names.length > 1 && <small>{say('alsoWritten', { names: names.slice(1).join(' · ') })}</small>}
      </p>
      {findings.length === 0 ? (
        <p className="found-clear">{say('clear')}</p>
      ) : (
        <ul className="findings found-findings">
          {findings.map((finding) => (
            <li key={`${finding.kind} ${finding.causes.join()}`} className={finding.isCertain ? 'is-blocking' : 'is-warning'}>
              <b>{finding.message[lang]}</b>
              {!finding.isCertain && <span className="mark outcome-sending">{say('toExamine')}</span>}
              <small className="reason">
                {finding.citation}
                {finding.freeFrom !== null && ` · ${say('freeFrom', { day: formatDay(finding.freeFrom, lang, 'short') })}`}
              </small>
              <small className="reason">
                {say('causedBy')}{' '}
                {finding.causes.map((cause) => (
                  <a key={cause} href={`#${rowId(cause)}`}>
                    {titleOf(person, cause, lang)}
                  </a>
                ))}
              </small>
            </li>
          ))}
        </ul>
      )}
      {tenures.length === 0 && palads.length === 0 && candidacies.length === 0 ? (
        <p>{say('noTenures')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className="list-frame" tabIndex={0} aria-label={`${say('tenures')}: ${names[0]}`}>
          <table className="list">
            <thead>
              <tr>
                {(['office', 'lao', 'since', 'until', 'reason'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(column)}
                  </th>
                ))}
                {onOpenTenures !== null && <th scope="col">{say('openSheet')}</th>}
              </tr>
            </thead>
            <tbody>
              {tenures.map((tenure) => (
                <tr key={tenure.recordId} id={rowId(tenure.recordId)} tabIndex={-1}>
                  <th scope="row">{officeOf(tenure, lang)}</th>
                  <td>
                    <LaoLink {...tenure} />
                  </td>
                  <td>{dayOf(tenure.startDate, lang)}</td>
                  <td>{dayOf(tenure.endDate, lang)}</td>
                  <td>
                    {tenure.departureReason !== null && DEPARTURE_REASON_NAMES[tenure.departureReason][lang]}
                    {tenure.departureNumber !== null && <small className="reason">{tenure.departureNumber}</small>}
                  </td>
                  {onOpenTenures !== null && (
                    <td>
                      <button type="button" className="quiet" onClick={() => onOpenTenures(tenure.provinceCode)}>
                        {say('openSheet')}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
              {candidacies.map((candidacy) => (
                <tr key={candidacy.recordId} id={rowId(candidacy.recordId)} tabIndex={-1}>
                  <th scope="row">{standsFor(candidacy, lang)}</th>
                  <td>
                    <LaoLink {...candidacy} />
                  </td>
                  <td>{dayOf(candidacy.applicationDate, lang)}</td>
                  <td colSpan={onOpenTenures === null ? 2 : 3}>
                    {stateOf(candidacy, lang)}{' '}
                    {candidacy.electionDay !== null && `· ${say('electionDay', { day: dayOf(candidacy.electionDay, lang) })}`}
                  </td>
                </tr>
              ))}
              {palads.map((palad) => (
                <tr key={palad.recordId}>
                  <th scope="row">{say('palad')}</th>
                  <td colSpan={onOpenTenures === null ? 4 : 5}>
                    <LaoLink {...palad} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </article>
  );
}

function LaoLink({ laoId, laoNameTh, provinceCode }: Pick<CheckedTenure, 'laoId' | 'laoNameTh' | 'provinceCode'>) {
  const lang = useLang();
  return (
    <>
      <a href={laoPath(laoId.slice('lao-'.length), lang)} target="_blank" rel="noreferrer">
        {laoNameTh || laoId}
      </a>{' '}
      <small>{provinceByCode(provinceCode)?.[lang]}</small>
    </>
  );
}

function officeOf({ office, capacity }: CheckedTenure, lang: Lang): string {
  return capacity === 'substantive' ? OFFICE_NAMES[office][lang] : `${OFFICE_NAMES[office][lang]} (${CAPACITY_NAMES[capacity][lang]})`;
}

function titleOf({ tenures, candidacies }: CheckedPerson, cause: string, lang: Lang): string {
  const tenure = tenures.find(({ recordId }) => recordId === cause);
  if (tenure !== undefined) return `${officeOf(tenure, lang)} ${tenure.laoNameTh} ${dayOf(tenure.startDate, lang)}`.trim();
  const candidacy = candidacies.find(({ recordId }) => recordId === cause);
  return candidacy === undefined ? '' : `${standsFor(candidacy, lang)} ${candidacy.laoNameTh}`;
}

const STANDS_FOR = {
  council: { th: 'ผู้สมัครสมาชิกสภา', en: 'Candidate for the council' },
  executive: { th: 'ผู้สมัครผู้บริหาร', en: 'Candidate for the executive' },
} as const;

function standsFor({ office, number }: CheckedCandidacy, lang: Lang): string {
  return [STANDS_FOR[office][lang], ...(number === null ? [] : [number])].join(' ');
}

function stateOf({ state }: CheckedCandidacy, lang: Lang): string {
  const field = fieldOf(candidaciesSheet, 'state');
  return field === undefined ? state : showCell(field.kind, state, lang);
}

function dayOf(day: string | null, lang: Lang): string {
  return day === null ? '' : formatDay(day, lang, 'short');
}
