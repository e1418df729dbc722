// The three signs of the manual: a person to view, a pencil to edit, a bin to delete.

const SHAPES = {
  person: 'M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm0 2c-4.4 0-8 2.2-8 5v2h16v-2c0-2.8-3.6-5-8-5Z',
  pencil: 'M3 17.2V21h3.8L17.8 10 14 6.2 3 17.2ZM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8L19 8.8 20.7 7Z',
  bin: 'M6 20a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V8H6v12ZM15.5 4l-1-1h-5l-1 1H5v2h14V4h-3.5Z',
} as const;

interface IconButtonProps {
  readonly shape: keyof typeof SHAPES;
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
}

export function IconButton({ shape, label, onClick, isDisabled = false }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[shape]} />
      </svg>
    </button>
  );
}
