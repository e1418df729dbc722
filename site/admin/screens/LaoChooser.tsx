import { useId, useMemo, useState } from 'react';
import { fullLaoName, LAO_TYPES } from '../../../shared/register/lao-type.ts';
import { foldText } from '../../../shared/text/thai.ts';
import { useLang } from '../words.ts';
import type { NamedLao } from './named-laos.ts';

interface LaoChooserProps {
  readonly laos: readonly NamedLao[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly label: string;
}

const WORDS = {
  find: { th: 'พิมพ์ชื่อหรืออำเภอ', en: 'Type a name or a district' },
  none: { th: 'ไม่พบ อปท. ตามคำค้น', en: 'No organisation matches.' },
};

/** Organisations to tick, found by name, district or type. */
export function LaoChooser({ laos, chosen, onChoose, label }: LaoChooserProps) {
  const lang = useLang();
  const heading = useId();
  const [text, setText] = useState('');
  const shown = useMemo(() => matching(laos, text), [laos, text]);
  const toggle = (laoId: string) => {
    const next = new Set(chosen);
    if (!next.delete(laoId)) next.add(laoId);
    onChoose(next);
  };
  return (
    <fieldset className="lao-chooser" aria-labelledby={heading}>
      <legend id={heading}>{label}</legend>
      <input
        type="search"
        value={text}
        placeholder={WORDS.find[lang]}
        aria-label={WORDS.find[lang]}
        onChange={({ target }) => setText(target.value)}
      />
      <ul>
        {shown.map((lao) => (
          <li key={lao.laoId}>
            <label>
              <input type="checkbox" checked={chosen.has(lao.laoId)} onChange={() => toggle(lao.laoId)} />
              <span>
                {fullLaoName(lao, lang)} <small>{lao.districtTh}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{WORDS.none[lang]}</p>}
    </fieldset>
  );
}

function matching(laos: readonly NamedLao[], text: string): readonly NamedLao[] {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length === 0) return laos;
  return laos.filter(({ nameTh, nameEn, districtTh, type }) => {
    const where = foldText(`${LAO_TYPES[type].name.th}${nameTh} ${LAO_TYPES[type].short.th} ${nameEn ?? ''} ${districtTh ?? ''}`);
    return words.every((word) => where.includes(word));
  });
}
