const parts: readonly { term: string; text: string }[] = [
  {
    term: 'What a number rests on',
    text: 'A phase is one adult’s dated opinion of their own relationship with a pupil. The unit of comparison is the pupil, because the opinions of one adult depend on each other. Pupils of whom something is not known stay out of the groups it makes.',
  },
  {
    term: 'Shares',
    text: 'Cases of pupils, with the Wilson score interval at 95% (z = 1.96). From fewer than ten pupils there is no share.',
  },
  {
    term: 'Against everyone else',
    text: 'Each group is compared with all other pupils of the same screen, never with the whole. The difference has Newcombe’s interval (1998, method 10); the risk ratio has its interval on the log scale.',
  },
  {
    term: 'Worth a look',
    text: 'Fisher’s exact test, two-sided, for every comparison of a screen; adjusted together after Benjamini and Hochberg (1995) at q = .05; and only with 30 pupils and 10 cases or more. About one in twenty of what is worth a look is chance. What is not may still matter.',
  },
  {
    term: 'Charts of weeks',
    text: 'Weeks with at least one school day, once they are over. From 12 weeks on, shares have p-chart limits, p ± 3√(p(1−p)/n), and other measures XmR limits, mean ± 2.66 × the mean moving range; four signals: a point outside, seven on one side, seven steadily rising or falling, two of three in the outer third. With four to eleven weeks a run chart after Anhøj. Every week counts today’s pupils in today’s groups, so that a line is about the same children.',
  },
  {
    term: 'Attention',
    text: 'Individual, non-corrective moments and held sessions that adults logged, per 20 school days on roll: median and quartiles. A moment with the whole class notices nobody. There are no points and no targets.',
  },
  {
    term: 'Small numbers',
    text: 'Nothing is shown of a group of fewer than five pupils, nor of one whose other side is so small, nor of what fewer than five adults stand behind; ten where two protected characteristics are crossed. As much more is hidden as it takes that subtraction tells nothing. Within a year, house or form, groups are shown only if none of them is too small in any year, house or form. Where several characteristics together would tell of few pupils, the less important is not shown. Every day counts the pupils who are on roll today. What leaves the school is fixed by half-term, of ten pupils or more, and rounded to 5.',
  },
  {
    term: 'What no number here can say',
    text: 'Why. Whether a pupil feels that they belong. Whether an adult is good at their work: no screen, file or count compares adults. In trials of the Establish–Maintain–Restore method adults’ ratings and pupils’ engagement improved (Cook and others 2018; Duong and others 2019); a later cluster trial (2022) found no main effect, with gains for pupils who started low.',
  },
];

/** The method in words, for its own page and for the last page of a pack. */
export function MethodText() {
  return (
    <dl className="definitions">
      {parts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
