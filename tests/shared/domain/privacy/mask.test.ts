import { forenames, fullNames, maskNames, singleNames } from '@noticed/shared/domain/privacy/mask';
import { describe, expect, it } from 'vitest';

const name = (legalForename: string, legalSurname: string, preferredForename: string | null = null) => ({
  ...{ legalForename, legalSurname, preferredForename, preferredSurname: null },
});

describe('the ways in which a note may name a pupil', () => {
  it('are the legal and the preferred name, in either order', () => {
    expect(fullNames(name('Benjamin', 'Holt', 'Ben'))).toEqual([
      ...['Ben Holt', 'Holt, Ben', 'Holt Ben', 'Benjamin Holt', 'Holt, Benjamin', 'Holt Benjamin'],
    ]);
    expect(forenames(name('Benjamin', 'Holt', 'Ben'))).toEqual(['Ben', 'Benjamin']);
    expect(singleNames(name('Ben', 'Holt', ''))).toEqual(['Ben', 'Holt']);
    expect(fullNames(name('Ben', ''))).toEqual([]);
  });
});

describe('hiding names', () => {
  const mask = maskNames(
    [
      { id: 'ben', names: ['Ben Holt', 'Ben'] },
      { id: 'zoe', names: ['Zoë O’Dowd', 'Zoë'] },
      { id: 'will', names: ['Will'] },
      { id: 'dots', names: ['A.J.', 'Jean-Luc'] },
    ],
    '[another pupil]',
  );

  it.each([
    ['Ben Holt helped.', '[another pupil] helped.', ['ben']],
    ['Helped by Ben, then Ben.', 'Helped by [another pupil], then [another pupil].', ['ben']],
    ["Zoë O'Dowd and Zoë’s friend", '[another pupil] and [another pupil]’s friend', ['zoe']],
    ['A.J. and Jean-Luc', '[another pupil] and [another pupil]', ['dots']],
    ['Benjamin will come, Bendé too', 'Benjamin will come, Bendé too', []],
    ['', '', []],
  ])('in “%s”', (text, masked, found) => {
    expect(mask(text)).toEqual({ text: masked, found });
  });

  it('leaves a name that is only a word here, and says that it was found', () => {
    const people = [
      { id: 'will', names: ['Will'] },
      { id: 'ben', names: ['Ben'] },
    ];
    const found = maskNames(people, '[x]', new Set(['will']))('Will we see Ben?');
    expect(found).toEqual({ text: 'Will we see [x]?', found: ['will', 'ben'] });
  });

  it('changes nothing when there is nobody to hide', () => {
    expect(maskNames([], '[x]')('Ben Holt')).toEqual({ text: 'Ben Holt', found: [] });
  });
});
