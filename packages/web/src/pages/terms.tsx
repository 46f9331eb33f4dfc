import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { counted, listed } from '../ui/count-words.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Editor } from './terms/editor.tsx';
import { ReadOnly } from './terms/read-only.tsx';

export const loader = () => Promise.all([prefetch('readCalendar', {}), prefetch('readMe', {})]);

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The school's year: every clock counts by it. */
export function Page() {
  const calendar = useRead('readCalendar', {});
  const { may, today } = useRead('readMe', {});
  const years = calendar.years.map(({ name, schoolDays, missing }) =>
    missing ? `no term dates for ${name} yet` : `${counted(schoolDays, 'school day')} in ${name}`,
  );
  return (
    <>
      <PageHeader
        back={{ to: paths.settings(), label: 'Settings' }}
        title="Terms and closed days"
        lede={asSentence(listed(years))}
      />
      {may.manageTerms ? <Editor calendar={calendar} today={today} /> : <ReadOnly calendar={calendar} />}
    </>
  );
}
