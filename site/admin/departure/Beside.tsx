import type { DepartureAnswer } from '../../../shared/api-actions.ts';
import { OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import { useLang } from '../words.ts';
import { useDepartureWords } from './texts.ts';

const SHOWN = 60;

/** What the order does not reach: to be known before saving. */
export function Beside({ answer }: { readonly answer: DepartureAnswer }) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const lists = [
    { text: 'unrecorded', names: answer.unrecorded.map(({ nameTh }) => nameTh) },
    { text: 'lacksPalad', names: answer.lacksPalad.map(({ nameTh }) => nameTh) },
    { text: 'untouched', names: answer.untouched.map(({ name, office }) => `${name} (${OFFICE_NAMES[office][lang]})`) },
  ] as const;
  return (
    <>
      {lists.map(({ text, names }) =>
        names.length === 0 ? null : (
          <details key={text} className="beside-plan" open={names.length <= 5}>
            <summary>{say(text, { n: names.length })}</summary>
            <p>
              {names.slice(0, SHOWN).join(' · ')}
              {names.length > SHOWN && ` … (${names.length})`}
            </p>
          </details>
        ),
      )}
    </>
  );
}
