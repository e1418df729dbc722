import { fullPersonName } from '../../../shared/people/full-name.ts';
import { PALAD_LEVEL_NAMES, PALAD_POSITION_NAMES } from '../../../shared/people/office-names.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { useLang } from '../words.ts';
import { IconButton } from './icons.tsx';
import type { PaladRow } from './palad-rows.ts';
import { usePaladWords } from './texts.ts';

const SHOWN = 200;

interface PaladListProps {
  readonly rows: readonly PaladRow[];
  readonly may: { readonly edit: boolean; readonly create: boolean; readonly remove: boolean; readonly confirm: boolean };
  readonly isSaving: boolean;
  /** Null where there is one LAO and nothing to choose from. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onBegin: (what: 'form' | 'card' | 'remove', laoId: string) => void;
  readonly onConfirm: (row: PaladRow) => void;
}

export function PaladList(props: PaladListProps) {
  const say = usePaladWords();
  const { rows } = props;
  return (
    <>
      <ul className="cards">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.lao.laoId} className="card">
            <PaladOfLao {...props} row={row} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>{say('more', { shown: SHOWN, n: rows.length })}</p>}
    </>
  );
}

function PaladOfLao({ row, may, isSaving, chosen, onChoose, onBegin, onConfirm }: PaladListProps & { readonly row: PaladRow }) {
  const [lang, say] = [useLang(), usePaladWords()];
  const { lao, palad } = row;
  const laoName = fullLaoName(lao, lang);
  const name = palad === null || palad.isVacant ? say('nobody', { lao: laoName }) : fullPersonName(palad);
  const toggle = (all: ReadonlySet<string>) => {
    const next = new Set(all);
    if (!next.delete(lao.laoId)) next.add(lao.laoId);
    onChoose(next);
  };
  return (
    <>
      <div>
        <span className="form-choice">
          {chosen !== null && palad !== null && may.confirm && (
            <input
              type="checkbox"
              checked={chosen.has(lao.laoId)}
              aria-label={say('choose', { lao: laoName })}
              onChange={() => toggle(chosen)}
            />
          )}
          <b>{laoName}</b>
        </span>
        {palad === null ? <span className="mark outcome-invalid">{say('missing')}</span> : <PaladLine row={row} />}
      </div>
      <p className="form-actions">
        {palad === null && may.create && (
          <button type="button" className="primary" aria-label={say('addOf', { lao: laoName })} onClick={() => onBegin('form', lao.laoId)}>
            {say('add')}
          </button>
        )}
        {palad !== null && <IconButton shape="person" label={say('view', { name })} onClick={() => onBegin('card', lao.laoId)} />}
        {palad !== null && may.edit && (
          <IconButton shape="pencil" label={say('edit', { name })} onClick={() => onBegin('form', lao.laoId)} />
        )}
        {palad !== null && may.remove && (
          <IconButton shape="bin" label={say('remove', { name })} onClick={() => onBegin('remove', lao.laoId)} />
        )}
        {palad !== null && may.confirm && (
          <button type="button" disabled={isSaving} aria-label={say('confirmOf', { lao: laoName })} onClick={() => onConfirm(row)}>
            {say('confirm')}
          </button>
        )}
      </p>
    </>
  );
}

function PaladLine({ row: { palad, isStale } }: { readonly row: PaladRow }) {
  const [lang, say] = [useLang(), usePaladWords()];
  if (palad === null) return null;
  const { position, level, confirmedOn, isVacant } = palad;
  const rank = [position && PALAD_POSITION_NAMES[position][lang], level && PALAD_LEVEL_NAMES[level][lang]].filter(Boolean).join(' ');
  return (
    <>
      {isVacant ? say('vacant') : fullPersonName(palad)}
      {rank !== '' && (
        <>
          <br />
          {rank}
        </>
      )}
      <br />
      <small>
        {confirmedOn === null ? say('neverConfirmed') : say('confirmedOn', { day: formatDay(confirmedOn, lang, 'short') })}
        {isStale && ` · ${say('showStale')}`}
      </small>
    </>
  );
}
