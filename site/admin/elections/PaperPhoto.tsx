// The photo of a paper beside its figures: taken with the telephone, kept on the device until it is sent, enlarged by a press.

import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { PhotoAnswer } from '../../../shared/api-photos.ts';
import { PHOTO_KINDS } from '../../../shared/people/photo.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { useLang } from '../words.ts';
import { type CountDraft, type PaperState, paperIsDue } from './count-draft.ts';
import type { CountQueue } from './count-queue.ts';
import { type CountText, useCountWords } from './count-texts.ts';
import { dataUrlOf, preparePaper } from './paper-picture.ts';

interface PaperPhotoProps {
  readonly draft: CountDraft;
  readonly queue: CountQueue;
  /** Null where nobody is signed in. */
  readonly api: ApiClient | null;
  /** The photo the record has. */
  readonly photoId: string | null;
  readonly mayAdd: boolean;
  readonly onPaper: (photo: PaperState) => Promise<void>;
}

const NEW_PAPER: PaperState = { photoId: null, sending: null, refusal: null, isTaken: false };

export function PaperPhoto({ draft, queue, api, photoId, mayAdd, onPaper }: PaperPhotoProps) {
  const [lang, say] = [useLang(), useCountWords()];
  const box = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Bilingual | null>(null);
  const [local, setLocal] = useState<string | null>(null);
  const hasLocal = draft.photo !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is read once per paper, not at each keystroke
  useEffect(() => {
    if (!hasLocal) return setLocal(null);
    void queue.paperOf(draft).then(async (picture) => setLocal(picture === null ? null : await dataUrlOf(picture)));
  }, [queue, hasLocal]);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const picture = await preparePaper(file);
    target.value = '';
    if ('th' in picture) return setRefusal(picture);
    setRefusal(null);
    setLocal(await dataUrlOf(picture));
    await queue.keepPaper(draft, picture);
    await onPaper(NEW_PAPER);
    await queue.flush();
  };
  const said = refusal ?? draft.photo?.refusal ?? null;
  return (
    <section className="count-paper" aria-label={say('paper')}>
      {local === null ? <RecordedPaper api={api} photoId={photoId} /> : <Enlarging src={local} />}
      {said !== null && (
        <p className="form-wrong" role="alert">
          {said[lang]}
        </p>
      )}
      <input
        ref={box}
        type="file"
        hidden
        accept={PHOTO_KINDS.join()}
        aria-label={say('takePaper')}
        onChange={(event) => void take(event)}
      />
      {mayAdd && (
        <button type="button" onClick={() => box.current?.click()}>
          {say(local === null && photoId === null ? 'takePaper' : 'takePaperAgain')}
        </button>
      )}
      <small role="status">{say(stateOf(draft))}</small>
    </section>
  );
}

function stateOf(draft: CountDraft): CountText {
  if (draft.photo === null) return 'paperAbout';
  if (draft.photo.isTaken) return 'paperTaken';
  if (draft.photo.refusal !== null) return 'paperRefused';
  return paperIsDue(draft) ? 'paperWaits' : 'paperAfterCount';
}

/** What the API shows officers of a photo that is on record, public or not. */
export function RecordedPaper({ api, photoId }: { readonly api: ApiClient | null; readonly photoId: string | null }) {
  const say = useCountWords();
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    setShown(null);
    if (photoId === null || api === null) return;
    const leaving = new AbortController();
    api.ask(PhotoAnswer, `/photos/${photoId}`, { signal: leaving.signal }).then(
      ({ small }) => setShown(small),
      () => setShown(null),
    );
    return () => leaving.abort();
  }, [api, photoId]);
  return shown === null ? <p className="paper-none">{say(photoId === null ? 'paperNone' : 'paperUnseen')}</p> : <Enlarging src={shown} />;
}

/** As wide as there is room; pressed, as large as it is. */
function Enlarging({ src }: { readonly src: string }) {
  const say = useCountWords();
  const [isLarge, setLarge] = useState(false);
  return (
    <button type="button" className={isLarge ? 'paper-large' : 'paper-small'} aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
      <img src={src} alt={say('paper')} />
      <span>{say(isLarge ? 'paperSmaller' : 'paperLarger')}</span>
    </button>
  );
}
