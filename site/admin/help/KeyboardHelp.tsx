import { paths } from '../../../shared/paths.ts';
import { MANUAL_SHEETS } from '../../../shared/sheets/manual-sheets.ts';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { useLang } from '../words.ts';
import { useHelpSay } from './help-texts.ts';
import { KEYBOARD_MAP } from './keyboard-map.ts';

/** Every key, and the way to the sheet's manual. */
export function KeyboardHelp({ desk: { workbook }, onClose }: AtDesk) {
  const [lang, say] = [useLang(), useHelpSay()];
  const { name, label } = workbook.sheet;
  return (
    <Dialog title={say('keys')} onClose={onClose} isWide>
      {MANUAL_SHEETS.includes(workbook.sheet) && (
        <p>
          <a href={paths.manual(name, lang)} target="_blank" rel="noreferrer">
            {say('manual', { sheet: label[lang] })}
          </a>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="keyboard-map" tabIndex={0} aria-label={say('keys')}>
        {KEYBOARD_MAP.map(({ title, keys }) => (
          <table key={title.en}>
            <caption>{title[lang]}</caption>
            <thead className="heard">
              <tr>
                <th scope="col">{say('key')}</th>
                <th scope="col">{say('does')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(([shown, what]) => (
                <tr key={shown + what.en}>
                  <th scope="row">
                    <kbd>{shown}</kbd>
                  </th>
                  <td>{what[lang]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
    </Dialog>
  );
}
