// The photo of somebody of an LAO: the present one, choosing a file, framing it, sending it, and why it was refused. Used beside the
// sheet and in forms; whoever uses it keeps the id that `onPhoto` gives with the record.

import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { PhotoAnswer } from '../../../shared/api-photos.ts';
import { MOST_PHOTO_BYTES, MOST_PHOTO_PIXELS, PHOTO_KINDS, PHOTO_REFUSALS } from '../../../shared/people/photo.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { ApiClient } from '../api-client.ts';
import { Bar } from '../Bars.tsx';
import { useAsked } from '../screens/use-asked.ts';
import { useLang } from '../words.ts';
import { Framing } from './Framing.tsx';
import { closest, FIRST_VIEW, frameOf, type View, within } from './frame.ts';
import { sendPhoto } from './send-photo.ts';
import { usePhotoWords } from './texts.ts';

interface PhotoPickerProps {
  readonly api: ApiClient;
  readonly laoId: string;
  /** The photo the record has now. */
  readonly photoId: string | null;
  readonly onPhoto: (photoId: string | null) => void;
}

interface Chosen {
  readonly file: File;
  readonly picture: ImageBitmap;
  readonly view: View;
}

export function PhotoPicker({ api, laoId, photoId, onPhoto }: PhotoPickerProps) {
  const [lang, say] = [useLang(), usePhotoWords()];
  const { isRunning, trouble, ask } = useAsked();
  const box = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState<Bilingual | null>(null);
  const [isReady, setReady] = useState(false);

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setReady(false);
    const opened = await openPicture(file);
    setRefusal('th' in opened ? opened : null);
    setChosen('th' in opened ? null : opened);
    target.value = '';
  };
  const send = async () => {
    if (chosen === null) return;
    const { file, picture, view } = chosen;
    const answer = await ask((signal) => sendPhoto(api, { laoId, file, frame: frameOf(picture, view) }, signal));
    if (answer === null) return setRefusal({ th: say('noArrival'), en: say('noArrival') });
    setRefusal(answer.refusal);
    if (answer.state !== 'ready') return;
    setChosen(null);
    setReady(true);
    onPhoto(answer.photoId);
  };

  return (
    <div className="photo-picker">
      {[trouble, trouble === null ? refusal : null].map(
        (said) =>
          said !== null && (
            <Bar key={said.en} kind="trouble">
              {said[lang]}
            </Bar>
          ),
      )}
      {chosen === null ? (
        <PresentPhoto api={api} photoId={photoId} />
      ) : (
        <Framing picture={chosen.picture} view={chosen.view} onView={(view) => setChosen({ ...chosen, view })} />
      )}
      <input ref={box} type="file" hidden accept={PHOTO_KINDS.join()} aria-label={say('choose')} onChange={(event) => void choose(event)} />
      <p className="form-actions">
        {chosen !== null && (
          <button type="button" className="primary" disabled={isRunning} onClick={() => void send()}>
            {say(isRunning ? 'sending' : 'send')}
          </button>
        )}
        <button type="button" disabled={isRunning} onClick={() => box.current?.click()}>
          {say('choose')}
        </button>
        {chosen === null && photoId !== null && (
          <button type="button" className="quiet" onClick={() => onPhoto(null)}>
            {say('remove')}
          </button>
        )}
      </p>
      <small className="form-said" role="status">
        {isRunning ? say('sending') : isReady ? say('ready') : say('chooseAbout')}
      </small>
    </div>
  );
}

/** The small print, which the API gives to officers also of photos that are not public. */
export function PresentPhoto({ api, photoId }: { readonly api: ApiClient; readonly photoId: string | null }) {
  const say = usePhotoWords();
  const { ask } = useAsked();
  const [small, setSmall] = useState<string | null>(null);
  useEffect(() => {
    setSmall(null);
    if (photoId === null) return;
    void ask((signal) => api.ask(PhotoAnswer, `/photos/${photoId}`, { signal })).then((answer) => setSmall(answer?.small ?? null));
  }, [api, ask, photoId]);
  return small === null ? <p className="photo-none">{say('none')}</p> : <img className="photo-now" src={small} alt={say('now')} />;
}

/** What the API would refuse anyway is told at once. */
async function openPicture(file: File): Promise<Chosen | Bilingual> {
  if (!PHOTO_KINDS.some((kind) => kind === file.type)) return PHOTO_REFUSALS.notAPicture;
  if (file.size > MOST_PHOTO_BYTES) return PHOTO_REFUSALS.tooLarge;
  try {
    const picture = await createImageBitmap(file);
    if (picture.width * picture.height > MOST_PHOTO_PIXELS) return PHOTO_REFUSALS.tooManyPixels;
    if (closest(picture) < 1) return PHOTO_REFUSALS.tooSmall;
    return { file, picture, view: within(picture, FIRST_VIEW) };
  } catch {
    return PHOTO_REFUSALS.unreadable;
  }
}
