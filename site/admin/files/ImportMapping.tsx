import { fieldOf, type Sheet } from '../../../shared/sheets/sheet.ts';
import { useLang } from '../words.ts';
import type { Opened } from './file-desk.ts';
import { useFileSay } from './file-texts.ts';

interface ImportMappingProps {
  readonly sheet: Sheet;
  readonly name: string;
  readonly opened: Opened;
  /** For each column of the file its field. */
  readonly mapping: readonly (string | null)[];
  readonly onMap: (mapping: readonly (string | null)[]) => void;
  /** Fields that may find rows. */
  readonly candidates: readonly string[];
  readonly matchBy: string | null;
  readonly onMatchBy: (field: string | null) => void;
  readonly clears: boolean;
  readonly onClears: (clears: boolean) => void;
  readonly onPreview: () => void;
}

/** Which column of the file means which field, as recognised by its header, and how rows are found. */
export function ImportMapping(props: ImportMappingProps) {
  const { sheet, opened, mapping, candidates } = props;
  const [lang, say] = [useLang(), useFileSay()];
  const labelOf = (name: string) => fieldOf(sheet, name)?.label[lang] ?? name;
  const used = mapping.filter((field) => field !== null).length;
  const format = opened.encoding === null ? 'XLSX' : `CSV ${opened.encoding}`;
  return (
    <>
      <p>{say('fileFacts', { name: props.name, format, n: opened.lines.length })}</p>
      <div className="import-how">
        <label>
          {say('matchTitle')}{' '}
          <select value={props.matchBy ?? ''} onChange={({ target }) => props.onMatchBy(target.value || null)}>
            {candidates.map((name) => (
              <option key={name} value={name}>
                {labelOf(name)}
              </option>
            ))}
            <option value="">{say('matchNone')}</option>
          </select>
        </label>
        <label>
          <input type="checkbox" checked={props.clears} onChange={({ target }) => props.onClears(target.checked)} /> {say('clears')}
        </label>
        <button type="button" className="primary" disabled={used === 0} onClick={props.onPreview}>
          {say('toPreview')}
        </button>
      </div>
      <h3>
        {say('mapTitle')} · {say('mapCount', { n: used, all: mapping.length })}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="import-map" tabIndex={0} aria-label={say('mapTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('mapColumn')}</th>
              <th scope="col">{say('mapSample')}</th>
              <th scope="col">{say('mapField')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map((field, column) => {
              const header = opened.headers[column]?.trim() || say('mapNoName', { n: column + 1 });
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name and never move
                <tr key={column} className={field === null ? 'unmapped' : ''}>
                  <th scope="row">{header}</th>
                  <td>{sampleOf(opened, column)}</td>
                  <td>
                    <select
                      aria-label={`${say('mapField')}: ${header}`}
                      value={field ?? ''}
                      onChange={({ target }) => props.onMap(remap(mapping, column, target.value || null))}
                    >
                      <option value="">{say('mapNone')}</option>
                      {sheet.fields.filter(isOffered(sheet)).map(({ name, label, kind }) => (
                        <option key={name} value={name}>
                          {kind.kind === 'computed' ? say('mapKept', { field: label[lang] }) : label[lang]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** What the system keeps is never imported; the key alone finds rows. */
function isOffered(sheet: Sheet) {
  return ({ name, kind }: Sheet['fields'][number]) => kind.kind !== 'computed' || name === sheet.keyField;
}

function sampleOf({ sample }: Opened, column: number): string {
  return sample
    .map((row) => row[column]?.trim() ?? '')
    .filter(Boolean)
    .join(' · ')
    .slice(0, 80);
}

/** A field is meant by one column at most: choosing it here takes it from another. */
function remap(mapping: readonly (string | null)[], column: number, field: string | null): (string | null)[] {
  return mapping.map((old, index) => (index === column ? field : old === field ? null : old));
}
