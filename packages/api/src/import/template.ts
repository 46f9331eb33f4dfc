/** The columns of the list that a school without a suitable export fills in: one row for each pupil and class. */
const headings = [
  'Admission number',
  'UPN',
  'Legal forename',
  'Legal surname',
  'Preferred forename',
  'Preferred surname',
  'Date of birth',
  'Year',
  'Tutor group',
  'Tutor',
  'Tutor email',
  'House',
  'Sex',
  'SEN',
  'Pupil premium',
  'FSM',
  'Ever 6 FSM',
  'EAL',
  'Looked after',
  'Class',
  'Subject',
  'Teacher',
  'Teacher email',
] as const;

/** Invented, to show the spellings: dates as dd/mm/yyyy, SEN as N, K or E, labels as Yes or No, one row a class. */
const examples = [
  '1001,,Amira,Larkspur,,,14/03/2012,9,9X,Mr O Osei,o.osei@school.example,Oak,F,N,No,No,No,Yes,No,9x/Ma1,Mathematics,Mrs P Stone,p.stone@school.example',
  '1001,,Amira,Larkspur,,,14/03/2012,9,9X,Mr O Osei,o.osei@school.example,Oak,F,N,No,No,No,Yes,No,9x/En2,English,Mr J Reed; Ms K Dale,',
  '1002,,Benedict,Marsh-Elm,Ben,,05/11/2011,9,9X,Mr O Osei,o.osei@school.example,Elm,M,K,Yes,Yes,Yes,No,,9x/Ma1,Mathematics,Mrs P Stone,p.stone@school.example',
];

/** The template to download: CSV in UTF-8 with its mark, so that Excel keeps the accents. */
export function rosterTemplate(): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const text = `\ufeff${[headings.join(','), ...examples].join('\r\n')}\r\n`;
  return { name: 'noticed-roster-template.csv', bytes: new TextEncoder().encode(text) };
}
