import type { Me } from '../../../shared/api.ts';
import type { CheckedApplicant, StandingCause } from '../../../shared/api-right-to-stand.ts';
import { laoPath } from '../../../shared/lao-path.ts';
import { paths } from '../../../shared/paths.ts';
import { scopeKindOf } from '../../../shared/people/officer.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { useLang } from '../words.ts';
import { sheetLink, sheetLinkOfLao } from './sheet-link.ts';
import { useStandingWords } from './standing-texts.ts';

/** What was found about one candidate, the certain before what must be looked at. */
export function StandingFindings({ row, me }: { readonly row: CheckedApplicant; readonly me: Me }) {
  const [lang, say] = [useLang(), useStandingWords()];
  const { name, office, constituency, number, findings } = row;
  const place = [
    say(office),
    ...(constituency === null ? [] : [say('constituency', { n: constituency })]),
    ...(number === null ? [] : [say('number', { n: number })]),
  ];
  return (
    <article className="found-person">
      <h4>
        {name} <small>{place.join(' · ')}</small>
      </h4>
      <ul className="findings found-findings">
        {findings
          .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain))
          .map((finding) => (
            <li
              key={`${finding.kind} ${finding.causes.map(({ recordId }) => recordId).join()}`}
              className={finding.isCertain ? 'is-blocking' : 'is-warning'}
            >
              <b>{finding.message[lang]}</b>
              {!finding.isCertain && <span className="mark outcome-sending">{say('toExamine')}</span>}
              <small className="reason">
                {finding.citation}
                {finding.items.length > 0 && ` · ${say('items', { items: finding.items.join(', ') })}`}
                {finding.freeFrom !== null && ` · ${say('freeFrom', { day: formatDay(finding.freeFrom, lang, 'short') })}`} ·{' '}
                {say(`identity-${finding.identity}`)}
              </small>
              <small className="reason">
                {say('causedBy')}{' '}
                {finding.causes.map((cause) => (
                  <a key={cause.recordId} href={addressOf(cause, me, lang)} target="_blank" rel="noreferrer">
                    {cause.label[lang]}
                  </a>
                ))}
              </small>
            </li>
          ))}
      </ul>
    </article>
  );
}

/** The row in the sheet, where it lies in the officer's area; else what the public sees of it. */
function addressOf({ sheet, laoId, provinceCode, electionId }: StandingCause, { officer, sheets }: Me, lang: Lang): string {
  const kind = scopeKindOf(officer.role);
  const isOwn =
    kind === 'country' || (kind === 'lao' ? officer.laoId === laoId : kind === 'province' && officer.provinceCode === provinceCode);
  const province = kind === 'country' ? provinceCode : null;
  if (isOwn && sheets.some(({ name }) => name === sheet))
    return electionId === null ? sheetLinkOfLao(sheet, laoId, province) : sheetLink(sheet, electionId, province);
  return electionId === null ? laoPath(laoId.slice('lao-'.length), lang) : paths.election(electionId, lang);
}
