import { type ReactNode, useId } from 'react';

interface ScreenProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** The frame of a screen of the office that is no sheet. */
export function Screen({ title, about, children }: ScreenProps) {
  const heading = useId();
  return (
    <main className="screen" aria-labelledby={heading}>
      <div className="screen-body">
        <h2 id={heading}>{title}</h2>
        {about !== undefined && <p className="screen-about">{about}</p>}
        {children}
      </div>
    </main>
  );
}
