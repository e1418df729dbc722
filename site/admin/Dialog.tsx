import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from './words.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
}

/** A modal window: focus stays inside, Escape closes it. */
export function Dialog({ title, onClose, children, actions, isWide = false }: DialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={isWide ? 'dialog wide' : 'dialog'} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        {actions}
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </div>
    </dialog>
  );
}

/** A question before something is given up. */
export function Ask({ question, onYes, onClose }: { readonly question: string; readonly onYes: () => void; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={question}
      onClose={onClose}
      actions={
        <button
          type="button"
          className="primary"
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {say('confirm')}
        </button>
      }
    >
      {null}
    </Dialog>
  );
}
