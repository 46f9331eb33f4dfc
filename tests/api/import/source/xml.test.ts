import { ReadFailure } from '@noticed/api/import/failure';
import { readXml } from '@noticed/api/import/source/xml';
import { describe, expect, it } from 'vitest';

const read = (text: string) => {
  const heard: string[] = [];
  readXml('a.xml', text, {
    open: (name) => heard.push(`<${name}>`),
    close: (name, inner) => heard.push(`${inner}</${name}>`),
  });
  return heard;
};

describe('XML', () => {
  it('is heard as elements and their texts, without prefixes, through CDATA and XML’s own five entities', () => {
    expect(read('<a:list xmlns:a="x"><a:name>Ada &amp; <![CDATA[<Bo>]]></a:name></a:list>')).toEqual([
      '<list>',
      '<name>',
      'Ada & <Bo></name>',
      '</list>',
    ]);
  });

  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  it.each([
    ['defines entities', `${bomb}<a>&b;</a>`, /defines its own entities/],
    ['fetches entities', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /defines its own entities/],
    ['uses an entity that nobody defined', '<a>\n&lol;</a>', /^a\.xml, line 2: The XML is broken/],
    ['nests without end', '<a>'.repeat(100_000), /nests without end/],
    ['is cut short', '<a>\n<b>\n</b>', /^a\.xml, line 3: The XML is broken or cut short here/],
    ['closes what it did not open', '<a></b></a>', /broken/],
  ])('that %s is refused in a sentence', (_, text, sentence) => {
    expect(() => read(text)).toThrow(ReadFailure);
    expect(() => read(text)).toThrow(sentence);
  });
});
