import { LAO_TYPES, LaoType } from '../../../shared/register/lao-type.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import { LaoChooser } from '../screens/LaoChooser.tsx';
import type { NamedLao } from '../screens/named-laos.ts';
import { useLang } from '../words.ts';
import { MOST_LAOS, type OrderDraft } from './order-draft.ts';
import { useDepartureWords } from './texts.ts';

interface ScopeFormProps {
  readonly draft: OrderDraft;
  readonly laos: readonly NamedLao[];
  readonly isCountry: boolean;
  readonly onChange: (scope: Partial<OrderDraft>) => void;
}

/** Which organisations: all of a province by type, or those ticked. */
export function ScopeForm({ draft, laos, isCountry, onChange }: ScopeFormProps) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const toggle = (type: LaoType) =>
    onChange({ types: draft.types.includes(type) ? draft.types.filter((other) => other !== type) : [...draft.types, type] });
  return (
    <fieldset className="form-group">
      <legend>{say('where')}</legend>
      {isCountry && (
        <label className="form-entry">
          {say('province')}
          <select
            value={draft.province ?? ''}
            onChange={({ target }) => onChange({ province: target.value || null, types: [], laoIds: [] })}
          >
            <option value="">{say('chooseProvince')}</option>
            {[...PROVINCES]
              .sort((a, b) => a[lang].localeCompare(b[lang], lang))
              .map((province) => (
                <option key={province.code} value={province.code}>
                  {province[lang]}
                </option>
              ))}
          </select>
        </label>
      )}
      {(['type', 'name'] as const).map((by) => (
        <label key={by} className="form-choice">
          <input type="radio" name="by" checked={draft.by === by} onChange={() => onChange({ by })} />
          {say(by === 'type' ? 'byType' : 'byName')}
        </label>
      ))}
      {draft.by === 'type' &&
        LaoType.options.map((type) => {
          const n = laos.filter((lao) => lao.type === type).length;
          if (n === 0) return null;
          return (
            <label key={type} className="form-choice form-indented">
              <input type="checkbox" checked={draft.types.includes(type)} onChange={() => toggle(type)} />
              {say('typeCount', { type: LAO_TYPES[type].name[lang], n })}
            </label>
          );
        })}
      {draft.by === 'name' && (
        <>
          <LaoChooser
            label={say('chooseLaos')}
            laos={laos}
            chosen={new Set(draft.laoIds)}
            onChoose={(chosen) => onChange({ laoIds: [...chosen] })}
          />
          <p role="status">
            {draft.laoIds.length > MOST_LAOS ? say('tooMany', { n: MOST_LAOS }) : say('chosen', { n: draft.laoIds.length })}
          </p>
        </>
      )}
    </fieldset>
  );
}
