import type { Counts } from './counts.ts';
import type { DeskTool, ToolGroup } from './desk-tool.ts';
import type { RowChoice } from './row-filters.ts';
import type { SaveState } from './saver.ts';
import { ToolMenu } from './ToolMenu.tsx';
import type { TextKey } from './texts.ts';
import { useLang, useSay } from './words.ts';

const GROUPS: readonly ToolGroup[] = ['row', 'sheet', 'files', 'views', 'help'];

interface ToolbarProps {
  /** Those offered now. */
  readonly tools: readonly DeskTool[];
  readonly onTool: (tool: DeskTool) => void;
  readonly counts: Counts;
  readonly displayed: number;
  readonly isLoaded: boolean;
  readonly choice: RowChoice;
  readonly onSearch: (text: string) => void;
  readonly onShow: (shown: RowChoice['shown']) => void;
  readonly save: SaveState;
  readonly onSave: () => void;
  readonly onCancelSave: () => void;
  readonly mayCreate: boolean;
  readonly onAdd: () => void;
  /** Null where there is nothing to do it to; the button stays in its place. */
  readonly onDelete: (() => void) | null;
  readonly mayDelete: boolean;
  readonly isDeleting: boolean;
  readonly onRevert: (() => void) | null;
  readonly onSaveWithReason: (() => void) | null;
  readonly onDuplicate: (() => void) | null;
  readonly onHistory: () => void;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onFind: () => void;
  readonly onSetAll: (() => void) | null;
}

export function Toolbar(props: ToolbarProps) {
  const [lang, say] = [useLang(), useSay()];
  const { counts, save } = props;
  const { search, shown } = props.choice;
  return (
    <div className="toolbar" role="toolbar" aria-label={say('sheet')}>
      {save.isRunning ? (
        <Progress save={save} onCancel={props.onCancelSave} />
      ) : (
        <button type="button" className="primary" disabled={counts.unsaved === 0} onClick={props.onSave} title="Ctrl+S">
          {counts.unsaved === 0 ? say('save') : say('saveCount', { n: counts.unsaved })}
        </button>
      )}
      <input
        type="search"
        value={search}
        placeholder={say('searchHint')}
        aria-label={say('search')}
        onChange={({ target }) => props.onSearch(target.value)}
      />
      <fieldset className="chips" aria-label={say('show')}>
        <Chip label={say('showAll')} isOn={shown === 'all'} onClick={() => props.onShow('all')} />
        <Chip label={say('showChanged', { n: counts.unsaved })} isOn={shown === 'changed'} onClick={() => props.onShow('changed')} />
        <Chip
          label={say('showViolations', { n: counts.toCheck })}
          isOn={shown === 'violations'}
          onClick={() => props.onShow('violations')}
        />
      </fieldset>
      <span className="row-count" role="status">
        {props.isLoaded ? say('rowCount', { shown: props.displayed, total: counts.rows }) : say('loading', { n: counts.rows })}
      </span>
      <span className="toolbar-rows">
        <Sign text="undoTool" sign="↶" keys="Ctrl+Z" onClick={props.onUndo} />
        <Sign text="redoTool" sign="↷" keys="Ctrl+Y" onClick={props.onRedo} />
        <Sign text="findReplace" sign="⌕" keys="Ctrl+H" onClick={props.onFind} />
        {props.mayCreate && <Tool text="addRow" onClick={props.onAdd} />}
        {GROUPS.map((group) => {
          const tools = props.tools.filter((tool) => tool.group === group);
          const own = ownTools(group, props);
          return (
            (own !== null || tools.length > 0) && (
              <ToolMenu key={group} label={say(`group-${group}`)}>
                {own}
                {tools.map((tool) => (
                  <button key={tool.name} type="button" title={tool.tip?.[lang]} onClick={() => props.onTool(tool)}>
                    {tool.label[lang]} {tool.key !== undefined && <kbd>{tool.key.shown}</kbd>}
                  </button>
                ))}
              </ToolMenu>
            )
          );
        })}
      </span>
    </div>
  );
}

/** The sheet's own entries of a menu. */
function ownTools(group: ToolGroup, props: ToolbarProps) {
  if (group === 'row')
    return (
      <>
        {props.mayCreate && <Tool text="duplicateRow" onClick={props.onDuplicate} />}
        {props.mayDelete && <Tool text={props.isDeleting ? 'undelete' : 'deleteRow'} onClick={props.onDelete} />}
        <Tool text="revertRow" onClick={props.onRevert} />
        <Tool text="history" keys="Alt+H" onClick={props.onHistory} />
      </>
    );
  if (group === 'sheet')
    return (
      <>
        <Tool text="saveWithReason" keys="Ctrl+Shift+S" onClick={props.onSaveWithReason} />
        <Tool text="setAll" tip="setAllTip" onClick={props.onSetAll} />
      </>
    );
  return null;
}

function Chip({ label, isOn, onClick }: { readonly label: string; readonly isOn: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed={isOn} onClick={onClick}>
      {label}
    </button>
  );
}

interface ToolProps {
  readonly text: TextKey;
  readonly tip?: TextKey;
  readonly keys?: string;
  readonly onClick: (() => void) | null;
}

function Tool({ text, tip, keys, onClick }: ToolProps) {
  const say = useSay();
  return (
    <button type="button" disabled={onClick === null} title={tip && say(tip)} onClick={onClick ?? undefined}>
      {say(text)} {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}

/** A tool known by its sign; its name is its tooltip and what a screen reader says. */
function Sign({ text, sign, keys, onClick }: ToolProps & { readonly sign: string; readonly keys: string }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="sign"
      disabled={onClick === null}
      aria-label={say(text)}
      title={`${say(text)} (${keys})`}
      onClick={onClick ?? undefined}
    >
      {sign}
    </button>
  );
}

/** As wide as the button in whose place it stands: nothing moves while saving. */
function Progress({ save, onCancel }: { readonly save: SaveState; readonly onCancel: () => void }) {
  const say = useSay();
  const what = say('saving', { done: save.done, total: save.total });
  return (
    <span className="progress">
      <label title={what}>
        <span aria-hidden="true">
          {save.done}/{save.total}
        </span>
        <progress aria-label={what} max={Math.max(1, save.total)} value={save.done} />
      </label>
      <button type="button" aria-label={say('cancel')} title={say('cancel')} onClick={onCancel}>
        ✕
      </button>
    </span>
  );
}
