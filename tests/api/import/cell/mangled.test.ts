import { mangledBy } from '@noticed/api/import/cell/mangled';
import { expect, it } from 'vitest';

it.each([['9-Mar'], ['Mar-09'], ['2025-03-09'], ['09/03/2025'], ['#REF!'], ['#N/A'], ['9.00E+05'], ['1.20E+12']])(
  '“%s” has been spoilt by a spreadsheet',
  (text) => {
    expect(mangledBy(text)).not.toBeNull();
  },
);

it.each([['9E5'], ['9-3'], ['9X'], ['Marigold'], ['9/Ma1'], ['#1'], ['May'], ['12-13'], ['']])(
  '“%s” is taken as it stands',
  (text) => {
    expect(mangledBy(text)).toBeNull();
  },
);
