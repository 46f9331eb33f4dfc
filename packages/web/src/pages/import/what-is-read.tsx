import { Card } from '../../ui/layout/card.tsx';
import { Stack } from '../../ui/layout/stack.tsx';

const kinds = [
  {
    name: 'Microsoft School Data Sync',
    how: 'The six CSV files: School, Section, Student, Teacher, StudentEnrollment, TeacherRoster. UK or US headings.',
  },
  { name: 'OneRoster 1.1 and 1.2', how: 'The folder of CSV files with its manifest, or the zip as it was downloaded.' },
  {
    name: 'A list of pupils',
    how: 'One row a pupil from SIMS, Arbor or Bromcom, as CSV or XLSX, with columns for the form or class and its adult.',
  },
  { name: 'Common Transfer File', how: 'The XML file that schools send with pupils. It holds forms and no classes.' },
];

/** What a data manager needs to know before they open their MIS. */
export function WhatIsRead() {
  return (
    <Card title="What can be read">
      <Stack>
        {kinds.map(({ name, how }) => (
          <div key={name}>
            <h3>{name}</h3>
            <p>{how}</p>
          </div>
        ))}
      </Stack>
      <p>Behaviour points, sanctions and photographs are left out: Noticed keeps none of them.</p>
    </Card>
  );
}
