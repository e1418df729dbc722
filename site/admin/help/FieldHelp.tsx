import { useState } from 'react';
import { paths } from '../../../shared/paths.ts';
import { lawOfField } from '../../../shared/sheets/field-laws.ts';
import { type Field, fieldOf, type Sheet } from '../../../shared/sheets/sheet.ts';
import type { AtDesk } from '../desk-tool.ts';
import { Panel } from '../Panel.tsx';
import { useLang } from '../words.ts';
import { Entered } from './Entered.tsx';
import { fieldOfHeader } from './header-field.ts';
import { HOW_TO_TYPE, useHelpSay } from './help-texts.ts';

/** What the focused field means, how it is typed and who sees it. */
export function FieldHelp({ desk: { workbook }, field, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useHelpSay()];
  const { sheet } = workbook;
  // The header that had the focus when help was asked for; then it follows the focused cell.
  const [header] = useState(() => fieldOfHeader(document.activeElement));
  const [cell] = useState(field);
  const headerField = header === null ? undefined : fieldOf(sheet, header);
  const shown = field !== cell ? field : (headerField ?? field);
  return (
    <Panel title={shown === undefined ? say('field', { field: '' }) : say('field', { field: shown.label[lang] })} onClose={onClose}>
      <Entered onClose={onClose}>{shown === undefined ? <p>{say('fieldPick')}</p> : <About sheet={sheet} field={shown} />}</Entered>
    </Panel>
  );
}

function About({ sheet, field }: { readonly sheet: Sheet; readonly field: Field }) {
  const [lang, say] = [useLang(), useHelpSay()];
  const { kind, name } = field;
  const law = lawOfField(sheet.name, name);
  const shape = sheet.schema.shape[name];
  const isRequired = kind.kind !== 'computed' && shape !== undefined && !shape.safeParse(null).success && !shape.safeParse([]).success;
  return (
    <div className="field-help">
      <p>{field.meaning[lang]}</p>
      {isRequired && <p>{say('required')}</p>}
      {field.isFixed === true && <p>{say('fixed')}</p>}
      <dl>
        <dt>{say('howTo')}</dt>
        <dd>{HOW_TO_TYPE[kind.kind][lang]}</dd>
        {law !== null && (
          <>
            <dt>{say('law')}</dt>
            <dd lang="th">{law}</dd>
          </>
        )}
        <dt>{say('seen')}</dt>
        <dd>{say(`seen-${field.class}`)}</dd>
        <dt>{say('nameInFile')}</dt>
        <dd>
          <code>{name}</code>
        </dd>
      </dl>
      {kind.kind === 'choice' && (
        <>
          <h3>{say('choices')}</h3>
          <ul>
            {kind.choices.map((choice) => (
              <li key={choice.value}>
                {choice[lang]}{' '}
                {choice.alsoWritten !== undefined && choice.alsoWritten.length > 0 && (
                  <small>{say('alsoWritten', { words: choice.alsoWritten.join(', ') })}</small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`${paths.manual(sheet.name, lang)}#field-${name}`} target="_blank" rel="noreferrer">
          {say('inManual')}
        </a>
      </p>
    </div>
  );
}
