import { type ReactNode, useId } from 'react';
import { useSay } from './words.ts';

/** The list beside the grid. */
export function Panel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const heading = useId();
  return (
    <aside className="panel" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {say('close')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="panel-body" tabIndex={0} aria-labelledby={heading}>
        {children}
      </section>
    </aside>
  );
}
