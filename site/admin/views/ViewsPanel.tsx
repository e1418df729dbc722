import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { formatInstant } from '../../../shared/text/dates.ts';
import { officeOf, type SavedView, ViewsAnswer } from '../../../shared/views.ts';
import { ApiProblem } from '../api-client.ts';
import { Ask } from '../Dialog.tsx';
import type { AtDesk } from '../desk-tool.ts';
import { Entered } from '../help/Entered.tsx';
import { officerOf } from '../opening.ts';
import { Panel } from '../Panel.tsx';
import { useLang } from '../words.ts';
import { isSameLook, plainLook } from './look.ts';
import { withLook } from './look-in-url.ts';
import { useLook } from './use-look.ts';
import { useViewSay } from './view-texts.ts';

export function ViewsPanel(at: AtDesk) {
  const { api, me, onNotice, onClose } = at;
  const { sheet } = at.desk.workbook;
  const [lang, say] = [useLang(), useViewSay()];
  const [look, wear] = useLook(at);
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [removing, setRemoving] = useState<SavedView | null>(null);

  const ask = useCallback(
    async (path: string, body?: unknown) => {
      try {
        const answer = await api.ask(ViewsAnswer, path, { body });
        setViews(answer.views);
        setTrouble(null);
        return true;
      } catch (error) {
        setTrouble(error instanceof ApiProblem ? error.problem.message[lang] : say('noAnswer'));
        return false;
      }
    },
    [api, lang, say],
  );
  useEffect(() => void ask(`/views?sheet=${sheet.name}`), [ask, sheet]);

  const save = async (view: Pick<SavedView, 'viewId' | 'name' | 'isShared' | 'isDefault' | 'look'>, base: number) => {
    const { viewId, name, isShared, isDefault } = view;
    const isSaved = await ask('/views', { viewId, sheet: sheet.name, name, isShared, isDefault, look: view.look, base });
    if (isSaved) onNotice(say('saved', { name }));
    return isSaved;
  };
  const remove = async ({ viewId, isShared, name }: SavedView) => {
    if (await ask('/views/removal', { viewId, sheet: sheet.name, isShared })) onNotice(say('removed', { name }));
  };
  const copyAddress = async () => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${withLook(sheet, look, location.search)}`);
    onNotice(say('linkCopied'));
  };

  return (
    <Panel title={say('views')} onClose={onClose}>
      <Entered onClose={onClose}>
        <p>{say('viewsHelp')}</p>
        {trouble !== null && <p role="alert">{trouble}</p>}
        {views !== null && views.length === 0 && <p>{say('noViews')}</p>}
        <ul className="views">
          {(views ?? []).map((view) => (
            <View
              key={view.viewId}
              view={view}
              isOpen={isSameLook(view.look, look)}
              onOpen={() => {
                wear(view.look);
                onNotice(say('opened', { name: view.name }));
              }}
              onUpdate={() => void save({ ...view, look }, view.version)}
              onDefault={() => void save({ ...view, isDefault: !view.isDefault }, view.version)}
              onRemove={() => setRemoving(view)}
            />
          ))}
        </ul>
        <NewView
          mayShare={officeOf(officerOf(me)) !== null}
          onSave={(name, isShared) => save({ viewId: `view-${crypto.randomUUID()}`, name, isShared, isDefault: false, look }, 0)}
        />
        <p className="view-tools">
          <button type="button" onClick={() => void copyAddress()}>
            {say('copyLink')}
          </button>
          <button type="button" disabled={isSameLook(look, plainLook(sheet))} onClick={() => wear(plainLook(sheet))}>
            {say('plain')}
          </button>
        </p>
        {removing !== null && (
          <Ask question={say('removeAsk', { name: removing.name })} onYes={() => void remove(removing)} onClose={() => setRemoving(null)} />
        )}
      </Entered>
    </Panel>
  );
}

interface ViewProps {
  readonly view: SavedView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onUpdate: () => void;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

function View({ view, isOpen, onOpen, onUpdate, onDefault, onRemove }: ViewProps) {
  const [lang, say] = [useLang(), useViewSay()];
  const { name } = view;
  return (
    <li>
      <button type="button" className="view-name" aria-pressed={isOpen} onClick={onOpen} aria-label={say('openView', { name })}>
        {name}
      </button>{' '}
      <small>
        {[
          say(view.isShared ? 'ofOffice' : 'ofMine'),
          ...(view.isDefault ? [say('isDefault')] : []),
          ...(isOpen ? [say('isOpen')] : []),
        ].join(' · ')}
        <br />
        {say('madeBy', { name: view.changedBy, at: formatInstant(view.changedAt, lang) })}
      </small>
      <div className="view-tools">
        <button type="button" disabled={isOpen} onClick={onUpdate} aria-label={`${say('update')}: ${name}`}>
          {say('update')}
        </button>
        <button type="button" onClick={onDefault} aria-label={`${say(view.isDefault ? 'noDefault' : 'makeDefault')}: ${name}`}>
          {say(view.isDefault ? 'noDefault' : 'makeDefault')}
        </button>
        <button type="button" onClick={onRemove} aria-label={`${say('remove')}: ${name}`}>
          {say('remove')}
        </button>
      </div>
    </li>
  );
}

interface NewViewProps {
  readonly mayShare: boolean;
  readonly onSave: (name: string, isShared: boolean) => Promise<boolean>;
}

function NewView({ mayShare, onSave }: NewViewProps) {
  const say = useViewSay();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSave(name.trim(), isShared)) setName('');
  };
  return (
    <form className="new-view" onSubmit={(event) => void submit(event)}>
      <h3>{say('saveNew')}</h3>
      <label>
        {say('name')} <input value={name} maxLength={80} required onChange={({ target }) => setName(target.value)} />
      </label>
      {mayShare && (
        <label>
          <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} /> {say('forOffice')}
        </label>
      )}
      <button type="submit" disabled={name.trim() === ''}>
        {say('save')}
      </button>
    </form>
  );
}
