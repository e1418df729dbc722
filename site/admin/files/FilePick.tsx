import { type DragEvent, useState } from 'react';
import { type FileTextKey, useFileSay } from './file-texts.ts';

interface FilePickProps {
  readonly trouble: FileTextKey | null;
  /** Rows of the sheet are all here, so that the file's can be matched with them. */
  readonly isReady: boolean;
  readonly onFile: (file: File) => void;
  readonly onTemplate: () => void;
}

export function FilePick({ trouble, isReady, onFile, onTemplate }: FilePickProps) {
  const say = useFileSay();
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && isReady) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <p>{say('importHelp')}</p>
      {!isReady && <p role="status">{say('importNotLoaded')}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file box inside is the first */}
      <div
        className={isOver ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          <b>{say('importPick')}</b>
          <input type="file" accept=".xlsx,.csv,.txt,.tsv" disabled={!isReady} onChange={({ target }) => take(target.files?.[0])} />
        </label>
        <span>{say('importDrop')}</span>
      </div>
      {trouble !== null && (
        <p role="alert" className="file-trouble">
          {say(trouble)}
        </p>
      )}
      <p>
        <button type="button" onClick={onTemplate}>
          {say('importTemplate')}
        </button>
      </p>
    </>
  );
}
