// Questions over the sheet, each answered before anything is done.

import type { Field } from '../../shared/sheets/sheet.ts';
import { Conflicts } from './Conflicts.tsx';
import { paste } from './clipboard.ts';
import { DeleteAsk } from './DeleteAsk.tsx';
import { Ask } from './Dialog.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { PasteMore } from './PasteMore.tsx';
import type { PastePlan } from './paste-plan.ts';
import type { RangeDesk } from './range-actions.ts';
import { SaveAsk } from './SaveAsk.tsx';
import { SetAll } from './SetAll.tsx';
import type { SheetRow } from './sheet-row.ts';
import type { SaveQuestion } from './use-saving.ts';

export type DeskQuestion =
  | { readonly ask: 'conflicts' | 'elsewhere' }
  | { readonly ask: 'setAll'; readonly field: Field }
  | { readonly ask: 'pasteMore'; readonly plan: PastePlan<SheetRow> }
  | ({ readonly ask: 'save' } & SaveQuestion)
  | { readonly ask: 'delete'; readonly rows: readonly SheetRow[] }
  | { readonly ask: 'sure'; readonly text: string; readonly onYes: () => void };

interface DeskDialogsProps {
  readonly question: DeskQuestion;
  readonly desk: RangeDesk;
  readonly onNotice: (text: string) => void;
  readonly onSave: (rows: readonly SheetRow[]) => void;
  readonly onClose: () => void;
}

export function DeskDialog({ question, desk, onNotice, onSave, onClose }: DeskDialogsProps) {
  const { workbook } = desk;
  switch (question.ask) {
    case 'conflicts':
      return <Conflicts workbook={workbook} onClose={onClose} onSettled={(rows) => rows.length > 0 && onSave(rows)} />;
    case 'elsewhere':
      return <Elsewhere workbook={workbook} onClose={onClose} />;
    case 'setAll':
      return <SetAll desk={desk} field={question.field} onNotice={onNotice} onClose={onClose} />;
    case 'pasteMore':
      return (
        <PasteMore
          sheet={workbook.sheet}
          overflow={question.plan.overflow}
          onPaste={(withNewRows) => onNotice(paste(desk, question.plan, withNewRows))}
          onClose={onClose}
        />
      );
    case 'save':
      return <SaveAsk rows={question.rows} warned={question.warned} onSave={question.onSave} onClose={onClose} />;
    case 'delete':
      return (
        <DeleteAsk
          rows={question.rows}
          needsReason={workbook.needsReasonToDelete}
          onDelete={(reason) => workbook.markAllDeleted(question.rows, true, reason)}
          onClose={onClose}
        />
      );
    case 'sure':
      return <Ask question={question.text} onYes={question.onYes} onClose={onClose} />;
  }
}
