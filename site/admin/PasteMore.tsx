import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { Dialog } from './Dialog.tsx';
import type { Overflow } from './paste-plan.ts';
import { useLang, useSay } from './words.ts';

const SHOWN = 5;

interface PasteMoreProps {
  readonly sheet: Sheet;
  readonly overflow: Overflow;
  readonly onPaste: (withNewRows: boolean) => void;
  readonly onClose: () => void;
}

/** A block that runs past the last row: shows the rows that would be added, and adds them only when asked to. */
export function PasteMore({ sheet, overflow: { fields, lines }, onPaste, onClose }: PasteMoreProps) {
  const [lang, say] = [useLang(), useSay()];
  const n = lines.length;
  const choose = (withNewRows: boolean) => () => {
    onPaste(withNewRows);
    onClose();
  };
  return (
    <Dialog
      title={say('pasteMoreTitle', { n })}
      onClose={onClose}
      isWide
      actions={
        <>
          <button type="button" className="primary" onClick={choose(true)}>
            {say('pasteMoreAdd', { n })}
          </button>
          <button type="button" onClick={choose(false)}>
            {say('pasteMoreFit')}
          </button>
        </>
      }
    >
      <p>{say('pasteMoreHelp', { shown: Math.min(n, SHOWN), n })}</p>
      <div className="preview">
        <table>
          <thead>
            <tr>
              {fields.map((name) => (
                <th key={name} scope="col">
                  {fieldOf(sheet, name)?.label[lang] ?? name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a block have no other name and never move
              <tr key={index}>
                {fields.map((name, column) => (
                  <td key={name}>{line[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
