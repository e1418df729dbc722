import { useMemo } from 'react';
import type { DepartureOrder } from '../../../shared/people/departure-order.ts';
import { type OfferedReason, offeredReasons } from '../../../shared/people/offered-reasons.ts';
import { DayBox } from '../screens/DayBox.tsx';
import type { NamedLao } from '../screens/named-laos.ts';
import { useLang } from '../words.ts';
import { chosenTypes, type OrderDraft } from './order-draft.ts';
import { type DepartureSay, useDepartureWords } from './texts.ts';

const SIDES = ['both', 'chief', 'council'] as const satisfies readonly DepartureOrder['sides'][];

interface OrderFormProps {
  readonly draft: OrderDraft;
  readonly laos: readonly NamedLao[];
  readonly onChange: (order: Partial<OrderDraft['order']>) => void;
}

/** Who leaves, why, when, and by what paper. */
export function OrderForm({ draft, laos, onChange }: OrderFormProps) {
  const [lang, say] = [useLang(), useDepartureWords()];
  const { order } = draft;
  const offered = useMemo(() => offeredReasons(chosenTypes(draft, laos), draft.order.sides), [draft, laos]);
  const chosen = offered.find(({ code }) => code === order.reason);
  return (
    <>
      <fieldset className="form-group">
        <legend>{say('who')}</legend>
        {SIDES.map((sides) => (
          <label key={sides} className="form-choice">
            <input type="radio" name="sides" checked={order.sides === sides} onChange={() => onChange({ sides })} />
            {say(sides)}
          </label>
        ))}
      </fieldset>
      <div className="form-grid">
        <label className="form-entry form-wide">
          {say('why')}
          <select
            value={chosen?.code ?? ''}
            disabled={offered.length === 0}
            onChange={({ target }) => onChange({ reason: offered.find(({ code }) => code === target.value)?.code ?? null })}
          >
            <option value="">{say('chooseWhy')}</option>
            {offered.map((reason) => (
              <option key={reason.code} value={reason.code}>
                {reason[lang]}
                {order.sides === 'both' ? onlyOf(reason, say) : ''}
              </option>
            ))}
          </select>
          {chosen !== undefined && chosen.legalReferences.length > 0 && (
            <small className="form-said">
              {say('law')}: {chosen.legalReferences.join(' · ')}
            </small>
          )}
        </label>
        <DayBox label={say('date')} value={order.date} onChange={(date) => onChange({ date })} isRequired />
        {order.reason === 'other' && <Line label={say('note')} value={order.note} longest={300} onChange={(note) => onChange({ note })} />}
        <Line label={say('number')} value={order.number} longest={100} onChange={(number) => onChange({ number })} />
        <DayBox label={say('orderDate')} value={order.orderDate} onChange={(orderDate) => onChange({ orderDate })} />
        <Line label={say('authority')} value={order.authority} longest={150} onChange={(authority) => onChange({ authority })} />
      </div>
      {order.sides !== 'council' && (
        <label className="form-choice">
          <input type="checkbox" checked={order.letPaladAct} onChange={({ target }) => onChange({ letPaladAct: target.checked })} />
          {say('letPaladAct')}
        </label>
      )}
    </>
  );
}

function onlyOf({ offices }: OfferedReason, say: DepartureSay): string {
  if (offices.length > 1) return '';
  return ` (${say(offices[0] === 'councillor' ? 'onlyCouncil' : 'onlyChief')})`;
}

interface LineProps {
  readonly label: string;
  readonly value: string | null;
  readonly longest: number;
  readonly onChange: (text: string | null) => void;
}

function Line({ label, value, longest, onChange }: LineProps) {
  return (
    <label className="form-entry">
      {label}
      <input
        type="text"
        value={value ?? ''}
        maxLength={longest}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  );
}
