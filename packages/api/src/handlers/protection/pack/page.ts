import type { LeaveOutGround } from '@noticed/shared/domain/privacy/subject-access';
import type { Pack, PackRecord, PackSection } from './collect.ts';

/** A pack as it is about to leave: what was left out is only counted. */
export interface ReleasedPack extends Pack {
  school: string;
  madeOn: string;
  draft: boolean;
  leftOut: Partial<Record<LeaveOutGround, number>>;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replaceAll(/["&'<>]/g, (letter) => escapes[letter] ?? letter);
const lines = (text: string) => safe(text).replaceAll('\n', '<br>');

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 2px solid; padding-bottom: .25rem; }
article { border: 1px solid #8888; border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; break-inside: avoid; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: 0; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
.draft { border: 3px double; padding: .75rem 1rem; font-weight: 600; }
.small { font-size: .875rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }`;

const record = ({ fields }: PackRecord) =>
  `<article><dl>${fields.map(({ label, value }) => `<dt>${safe(label)}</dt><dd>${lines(value)}</dd>`).join('')}</dl></article>`;

const section = ({ heading, purpose, kept, records }: PackSection) =>
  `<section><h2>${safe(heading)}</h2><p class="small">${safe(purpose)}. Kept: ${safe(kept)}.</p>${records.map(record).join('')}</section>`;

const draftLine = '<p class="draft">Draft, not released. Somebody named by the school still has to check it.</p>';

function leftOutLine({ leftOut }: ReleasedPack): string {
  const count = Object.values(leftOut).reduce((sum, one) => sum + one, 0);
  if (count === 0) return '';
  return `<p>${count === 1 ? 'One record was' : `${count} records were`} left out, as the Data Protection Act 2018 allows.</p>`;
}

/** The pack as one page to read and print: nothing is fetched, nothing runs. */
export function packPage(pack: ReleasedPack): string {
  const title = `What ${pack.school} keeps in Noticed about ${pack.person}`;
  const places = pack.masked.filter((one) => one.hidden).reduce((sum, one) => sum + one.places, 0);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${style}</style></head><body>
<header><h1>${safe(title)}</h1><p>Made on ${safe(pack.madeOn)}.</p>${pack.draft ? draftLine : ''}
<p>What adults write is their view on the day they wrote it. A phase says how an adult sees their own relationship with a pupil; it says nothing about what a child is.</p>
${places > 0 ? `<p>Other pupils are not named: in ${places === 1 ? 'one place' : `${places} places`} a name was replaced.</p>` : ''}${leftOutLine(pack)}</header>
<main>${pack.sections.map(section).join('\n')}
<section><h2>What is not in here, and why</h2><ul>${pack.notIncluded.map(({ what, why }) => `<li><strong>${safe(what)}</strong>: ${safe(why)}.</li>`).join('')}
<li>Internal numbers of rows, which mean nothing outside the store.</li></ul></section>
<section><h2>Your rights</h2><p>You can ask for something to be corrected or deleted, add your own words, or object. Ask the school. If you are not content with its answer: Information Commissioner’s Office, ico.org.uk, 0303 123 1113.</p></section></main>
</body></html>
`;
}
