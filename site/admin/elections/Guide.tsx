import type { Me } from '../../../shared/api.ts';
import type { ElectionAnswer } from '../../../shared/api-elections.ts';
import { STEP_NAMES } from '../../../shared/elections/guide.ts';
import { sheetByName } from '../../../shared/sheets/all-sheets.ts';
import { departureScreen } from '../departure/screen.ts';
import { useLang } from '../words.ts';
import { sheetLink } from './sheet-link.ts';
import { useElectionWords } from './texts.ts';

interface GuideProps {
  readonly guide: ElectionAnswer['guide'];
  readonly electionId: string;
  /** Of officers of the whole country, who see one province at a time. */
  readonly province: string | null;
  readonly me: Me;
}

/** The steps in their order (000-16): state and what is missing in words, and the sheets where it is done. */
export function Guide({ guide, electionId, province, me }: GuideProps) {
  const [lang, say] = [useLang(), useElectionWords()];
  return (
    <section aria-label={say('guide')}>
      <h3>{say('guide')}</h3>
      <ol className="guide">
        {guide.map(({ step, state, missing }) => (
          <li key={step} className={`guide-${state}`} aria-current={state === 'open' ? 'step' : undefined}>
            <b>{STEP_NAMES[step][lang]}</b> <span className="guide-state">{say(`step-${state}`)}</span>
            {missing.length > 0 && (
              <ul>
                {missing.map((one) => (
                  <li key={one.en}>{one[lang]}</li>
                ))}
              </ul>
            )}
            <span className="guide-links">
              {step === 'departures' && departureScreen.isOffered(me) && (
                <a href={`/admin/?${new URLSearchParams({ screen: departureScreen.name })}`}>{departureScreen.label[lang]}</a>
              )}
              {STEP_NAMES[step].sheets
                .filter((name) => me.sheets.some((sheet) => sheet.name === name))
                .map((name) => (
                  <a key={name} href={sheetLink(name, electionId, province)}>
                    {sheetByName(name)?.label[lang] ?? name}
                  </a>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
