// The check in the reader's own browser: reads the election's public files, works out the hashes itself, and says what it found.

import { subjectName, valuesText } from '../../shared/proof/proof-words.ts';
import { electionIdOf, type Get, type VerifiedElection, verifyAddress } from '../../shared/proof/verify-address.ts';
import { formatDay, formatInstant } from '../../shared/text/dates.ts';
import type { Messages } from './messages.ts';

const form = document.querySelector<HTMLFormElement>('[data-verify]');
const input = form?.querySelector('input');
const result = document.querySelector<HTMLElement>('[data-result]');
const messages: Messages = JSON.parse(form?.dataset['messages'] ?? '{}');
const lang = document.documentElement.lang === 'en' ? 'en' : 'th';

const get: Get = async (path) => {
  const answer = await fetch(path);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return JSON.parse(await answer.text());
};

async function check(address: string): Promise<void> {
  const electionId = electionIdOf(address);
  if (electionId === null) return tell([messages.noAddress]);
  tell([messages.checking]);
  try {
    const verdict = await verifyAddress(electionId, get);
    if (verdict.outcome === 'verified') show(verdict.election);
    else tell([messages[verdict.outcome]]);
  } catch {
    tell([messages.unreachable]);
  }
}

function tell(lines: readonly string[]): void {
  result?.replaceChildren(...lines.map((line) => element('p', line)));
}

function show({ electionId, nameTh, nameEn, days, findings, proven, shownProven, shownNewer, earlier }: VerifiedElection): void {
  const link = element('a', lang === 'th' ? nameTh : nameEn);
  link.href = `${lang === 'en' ? '/en' : ''}/election/${electionId.slice('election-'.length)}/`;
  const verdict = element('p', findings.length === 0 ? messages.right : messages.wrong);
  verdict.className = 'notice';
  const facts = [
    `${messages.sealDays}: ${days.map((day) => formatDay(day, lang)).join(', ')}`,
    `${messages.proven}: ${proven}`,
    `${messages.shownProven}: ${shownProven}`,
    ...(shownNewer.length > 0 ? [`${messages.newer}: ${shownNewer.map((subject) => subjectName(subject, lang)).join('; ')}`] : []),
  ];
  result?.replaceChildren(
    heading(link),
    verdict,
    list(facts),
    ...(findings.length === 0
      ? []
      : [heading(messages.findings), list(findings.map(({ subject, message }) => `${subjectName(subject, lang)}: ${message[lang]}`))]),
    heading(`${messages.earlier} (${earlier.length})`),
    list(
      earlier.map(
        ({ subject, version, at, office, values }) =>
          `${subjectName(subject, lang)} · ${messages.version} ${version} · ${formatInstant(at, lang)} · ${office} · ${valuesText(values, lang)}`,
      ),
    ),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function heading(content: string | HTMLElement): HTMLElement {
  const made = document.createElement('h2');
  made.append(content);
  return made;
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(...lines.map((line) => element('li', line)));
  return made;
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void check(input?.value ?? '');
});

const asked = new URLSearchParams(location.search).get('election');
if (asked !== null && input) {
  input.value = asked;
  void check(asked);
}
