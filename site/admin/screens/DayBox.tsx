import { useId, useState } from 'react';
import { formatDay, parseDay } from '../../../shared/text/dates.ts';
import { useLang } from '../words.ts';

interface DayBoxProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly isRequired?: boolean;
}

const HINT = { th: 'เช่น 1/2/2567', en: 'e.g. 1/2/2567 or 2024-02-01' };
const UNREADABLE = { th: 'อ่านเป็นวันที่ไม่ได้ พิมพ์ วัน/เดือน/ปี พ.ศ.', en: 'This is not a day: type day/month/year.' };

/** A day as officers type it, in พ.ศ. or ค.ศ.; what was understood stands beside it in words. */
export function DayBox({ label, value, onChange, isRequired = false }: DayBoxProps) {
  const lang = useLang();
  const [box, said] = [useId(), useId()];
  const [text, setText] = useState(value === null ? '' : formatDay(value, lang, 'short'));
  const day = parseDay(text);
  const isUnreadable = text.trim() !== '' && day === null;
  return (
    <span className="form-entry">
      <label htmlFor={box}>{label}</label>
      <input
        id={box}
        type="text"
        inputMode="text"
        autoComplete="off"
        value={text}
        placeholder={HINT[lang]}
        required={isRequired}
        aria-invalid={isUnreadable}
        aria-describedby={said}
        onChange={({ target }) => {
          setText(target.value);
          onChange(parseDay(target.value));
        }}
      />
      <small id={said} className={isUnreadable ? 'form-wrong' : 'form-said'}>
        {isUnreadable ? UNREADABLE[lang] : day === null ? '' : formatDay(day, lang, 'long')}
      </small>
    </span>
  );
}
