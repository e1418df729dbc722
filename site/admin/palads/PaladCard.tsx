import type { RowState } from '../../../shared/api.ts';
import { laoPath } from '../../../shared/lao-path.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { Dialog } from '../Dialog.tsx';
import type { NamedLao } from '../screens/named-laos.ts';
import { useLang } from '../words.ts';
import { usePaladWords } from './texts.ts';

const LEFT_OUT = ['laoId', 'provinceCode', 'districtTh', 'photoId'];

/** The person icon: everything recorded of the palad, to read. */
export function PaladCard({ lao, state, onClose }: { readonly lao: NamedLao; readonly state: RowState; readonly onClose: () => void }) {
  const [lang, say] = [useLang(), usePaladWords()];
  const shown = palads.fields.filter(({ name }) => !LEFT_OUT.includes(name));
  return (
    <Dialog title={say('nobody', { lao: fullLaoName(lao, lang) })} onClose={onClose}>
      <dl className="facts">
        {shown.map(({ name, label, kind }) => {
          const text = showCell(kind, state.values[name], lang);
          return text === '' ? null : (
            <div key={name}>
              <dt>{label[lang]}</dt>
              <dd>{text}</dd>
            </div>
          );
        })}
      </dl>
      <p>
        <a href={laoPath(lao.laoId.slice('lao-'.length), lang)} target="_blank" rel="noreferrer">
          {say('publicPage')}
        </a>
      </p>
    </Dialog>
  );
}
