import { type ReactNode, useEffect, useRef } from 'react';

/** What a tool shows takes the focus when it opens, so that keys go on in it; Escape leaves it for the sheet. */
export function Entered({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what those inside let through
    <div ref={root} className="entered" tabIndex={-1} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}>
      {children}
    </div>
  );
}
