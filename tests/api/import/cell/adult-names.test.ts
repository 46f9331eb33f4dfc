import { adultNames, adultsIn } from '@noticed/api/import/cell/adult-names';
import { expect, it } from 'vitest';

it.each([
  ['Mrs A Patel', ['Mrs A Patel']],
  ['Mrs A Patel, Mr J Doe and Dr K Elm', ['Mrs A Patel', 'Mr J Doe', 'Dr K Elm']],
  ['Mrs A Patel; Mr J Doe', ['Mrs A Patel', 'Mr J Doe']],
  ['Asha Patel & Jon Doe', ['Asha Patel', 'Jon Doe']],
  ['APA, JDO', ['APA', 'JDO']],
  ['APA/JDO', ['APA', 'JDO']],
  ['Patel, Asha', ['Patel, Asha']],
  ['Patel, Asha; Doe, Jon', ['Patel, Asha', 'Doe, Jon']],
  ['Mr J Doe, Mr J Doe', ['Mr J Doe']],
  ['Andy Sandland', ['Andy Sandland']],
  ['', []],
])('“%s” names %j', (cell, adults) => {
  expect(adultsIn(cell)).toEqual(adults);
});

it.each([
  ['Mrs A Patel', { title: 'Mrs', forename: 'A', surname: 'Patel' }],
  ['Patel, Asha', { forename: 'Asha', surname: 'Patel' }],
  ['Patel, Mrs Asha', { title: 'Mrs', forename: 'Asha', surname: 'Patel' }],
  ['Mrs Patel', { title: 'Mrs', forename: '', surname: 'Patel' }],
  ['DR. Mary Jane van der Berg', { title: 'Dr', forename: 'Mary Jane', surname: 'van der Berg' }],
  ['APA', { forename: '', surname: 'APA', code: 'APA' }],
])('“%s” is taken apart', (text, names) => {
  expect(adultNames(text)).toEqual(names);
});
