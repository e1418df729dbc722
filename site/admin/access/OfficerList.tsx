import { useState } from 'react';
import type { Officer } from '../../../shared/people/officer.ts';
import { roleName } from '../../../shared/sheets/officers.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { useLang } from '../words.ts';
import { useAccessWords } from './texts.ts';

const SHOWN = 200;

interface OfficerListProps {
  readonly officers: readonly Officer[];
  readonly maySwitch: (officer: Officer) => boolean;
  readonly isRunning: boolean;
  readonly onSwitch: (officer: Officer, isActive: boolean) => void;
}

/** Who may sign in, LAO by LAO; those who left are switched off and stay in the list. */
export function OfficerList({ officers, maySwitch, isRunning, onSwitch }: OfficerListProps) {
  const [lang, say] = [useLang(), useAccessWords()];
  const [text, setText] = useState('');
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  const found = officers
    .filter(({ name, office, email }) => words.every((word) => foldText(`${name}${office}${email}`).includes(word)))
    .sort((a, b) => a.office.localeCompare(b.office, 'th') || a.name.localeCompare(b.name, 'th'));
  return (
    <section>
      <h3>{say('officers', { n: officers.length })}</h3>
      <p className="list-tools">
        <input
          type="search"
          value={text}
          placeholder={say('search')}
          aria-label={say('search')}
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="list-frame" tabIndex={0} aria-label={say('officers', { n: officers.length })}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('office')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('email')}</th>
              <th scope="col">{say('state')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((officer) => (
              <tr key={officer.officerId}>
                <th scope="row">{officer.name}</th>
                <td>{officer.office}</td>
                <td>{roleName(officer.role)[lang]}</td>
                <td>{officer.email}</td>
                <td>
                  {!officer.isActive && `${say('isOff')} `}
                  {maySwitch(officer) && (
                    <button
                      type="button"
                      disabled={isRunning}
                      aria-label={say(officer.isActive ? 'switchOffOf' : 'switchOnOf', { name: officer.name })}
                      onClick={() => onSwitch(officer, !officer.isActive)}
                    >
                      {say(officer.isActive ? 'switchOff' : 'switchOn')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
