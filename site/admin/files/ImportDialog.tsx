// Import in three steps, each of which can be gone back from: the file, which column means which field, and what would happen.

import { useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { useLang } from '../words.ts';
import { applyImport } from './apply-import.ts';
import { FilePick } from './FilePick.tsx';
import type { Opened } from './file-desk.ts';
import { type FileTextKey, useFileSay } from './file-texts.ts';
import { type FileWorker, openFileWorker } from './file-worker-client.ts';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type ImportChoices, type ImportFile, type PlannedRow, planImport } from './import-plan.ts';
import { matchFields } from './match-rows.ts';
import type { FileTrouble } from './read-table.ts';
import { downloadTemplate } from './template.ts';

type Step =
  | { readonly kind: 'pick'; readonly trouble: FileTextKey | null }
  | { readonly kind: 'busy'; readonly text: string }
  | { readonly kind: 'map' }
  | { readonly kind: 'preview'; readonly file: ImportFile; readonly planned: readonly PlannedRow[] };

const TROUBLES: Readonly<Record<FileTrouble, FileTextKey>> = {
  oldXls: 'troubleOldXls',
  notAWorkbook: 'troubleNotAWorkbook',
  binary: 'troubleBinary',
  empty: 'troubleEmpty',
};

interface Chosen {
  readonly name: string;
  readonly opened: Opened;
}

export function ImportDialog(at: AtDesk) {
  const { workbook } = at.desk;
  const { sheet } = workbook;
  const [lang, say] = [useLang(), useFileSay()];
  const [step, setStep] = useState<Step>({ kind: 'pick', trouble: null });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [mapping, setMapping] = useState<readonly (string | null)[]>([]);
  const [matchBy, setMatchBy] = useState<string | null>(null);
  const [clears, setClears] = useState(false);
  const worker = useRef<FileWorker | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    return () => {
      stop.current.abort();
      worker.current?.close();
      worker.current = null;
    };
  }, []);
  const candidates = useMemo(
    () =>
      matchFields(
        workbook,
        mapping.flatMap((field) => field ?? []),
      ),
    [workbook, mapping],
  );

  const attempt = (work: (worker: FileWorker) => Promise<Step>) => {
    worker.current ??= openFileWorker();
    work(worker.current).then(setStep, (error: unknown) => {
      if (stop.current.signal.aborted) return;
      console.error('An import failed', error);
      setStep({ kind: 'pick', trouble: 'importFailed' });
    });
  };

  const open = (file: File) => {
    setStep({ kind: 'busy', text: say('reading') });
    attempt(async (desk) => {
      const opened = await desk.ask('read', sheet.name, await file.arrayBuffer());
      if ('trouble' in opened) return { kind: 'pick', trouble: TROUBLES[opened.trouble] };
      setChosen({ name: file.name, opened });
      setMapping(opened.mapping);
      setMatchBy(
        matchFields(
          workbook,
          opened.mapping.flatMap((field) => field ?? []),
        )[0] ?? null,
      );
      return { kind: 'map' };
    });
  };

  const preview = ({ opened }: Chosen) => {
    const tell = (done: number) => setStep({ kind: 'busy', text: say('checking', { done, n: opened.lines.length }) });
    tell(0);
    attempt(async (desk) => {
      const file = { columns: await desk.ask('interpret', sheet.name, mapping), lines: opened.lines };
      const choices: ImportChoices = { matchBy: matchBy !== null && candidates.includes(matchBy) ? matchBy : null, clears };
      const pace = { signal: stop.current.signal, onProgress: tell, breathe };
      return { kind: 'preview', file, planned: await planImport(workbook, file, choices, pace) };
    });
  };

  const takeIn = async (planned: readonly PlannedRow[]) => {
    const n = planned.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length;
    const tell = (done: number) => setStep({ kind: 'busy', text: say('importing', { done, n }) });
    tell(0);
    const { added, changed } = await applyImport(workbook, planned, { signal: stop.current.signal, onProgress: tell, breathe });
    at.onNotice(say('imported', { added: added.length, changed: changed.length }));
    if (!stop.current.signal.aborted) at.onClose();
  };

  return (
    <Dialog title={say('importTitle', { sheet: sheet.label[lang] })} onClose={at.onClose} isWide>
      {step.kind === 'busy' && <p role="status">{step.text}</p>}
      {step.kind === 'pick' && (
        <FilePick
          trouble={step.trouble}
          isReady={at.isLoaded}
          onFile={open}
          onTemplate={() => void downloadTemplate(at, lang, say('template', { sheet: sheet.label[lang] }))}
        />
      )}
      {step.kind === 'map' && chosen !== null && (
        <ImportMapping
          sheet={sheet}
          name={chosen.name}
          opened={chosen.opened}
          mapping={mapping}
          onMap={setMapping}
          candidates={candidates}
          matchBy={matchBy !== null && candidates.includes(matchBy) ? matchBy : null}
          onMatchBy={setMatchBy}
          clears={clears}
          onClears={setClears}
          onPreview={() => preview(chosen)}
        />
      )}
      {step.kind === 'preview' && (
        <ImportPreview
          workbook={workbook}
          file={step.file}
          planned={step.planned}
          worker={worker.current}
          onBack={() => setStep({ kind: 'map' })}
          onImport={() => void takeIn(step.planned)}
        />
      )}
    </Dialog>
  );
}

/** The next task: the page paints and the keys answer before it. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
