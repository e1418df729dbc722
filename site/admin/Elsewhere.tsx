import { fieldOf } from '../../shared/sheets/sheet.ts';
import { Dialog } from './Dialog.tsx';
import { useRevision } from './use-desk.ts';
import { useLang, useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

/** Drafts of rows that are not here: what was typed can be read and copied before it is given up. */
export function Elsewhere({ workbook, onClose }: { readonly workbook: Workbook; readonly onClose: () => void }) {
  const [lang, say] = [useLang(), useSay()];
  useRevision(workbook);
  return (
    <Dialog title={say('elsewhereTitle')} onClose={onClose} isWide>
      <p>{say('elsewhereHelp')}</p>
      {workbook.elsewhere.map((draft) => (
        <section key={draft.rowId}>
          <h3>{draft.rowId.slice(draft.rowId.lastIndexOf('#') + 1)}</h3>
          <dl>
            {Object.values(draft.cells).map((cell) => (
              <div key={cell.field}>
                <dt>{fieldOf(workbook.sheet, cell.field)?.label[lang] ?? cell.field}</dt>
                <dd>{cell.text || say('empty')}</dd>
              </div>
            ))}
          </dl>
          <button type="button" onClick={() => workbook.forgetElsewhere([draft])}>
            {say('discardDraft')}
          </button>
        </section>
      ))}
    </Dialog>
  );
}
