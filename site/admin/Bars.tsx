// Lines across the top that say how things stand; none of them stands in the way of typing.

import type { ReactNode } from 'react';

interface BarProps {
  readonly kind: 'notice' | 'trouble';
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly onClose?: { readonly label: string; readonly onClick: () => void };
}

export function Bar({ kind, children, action, onClose }: BarProps) {
  return (
    <div className={`bar ${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <span>{children}</span>
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
      {onClose && (
        <button type="button" className="quiet" onClick={onClose.onClick}>
          {onClose.label}
        </button>
      )}
    </div>
  );
}
