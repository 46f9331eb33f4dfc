import { SaxesParser } from 'saxes';
import { ReadFailure } from '../failure.ts';
import { limits } from './limits.ts';

/** What a reader of XML listens for. Names come without namespace prefix; `text` is what stood between an element's last tag and its end. */
export interface XmlListener {
  open?(name: string, attributes: Record<string, string>, line: number): void;
  close?(name: string, text: string, line: number): void;
}

const slice = 65_536;

/**
 * Streams XML past a listener. Entities other than XML's own five are refused, as is any DOCTYPE: nothing is ever expanded or fetched.
 * @throws ReadFailure naming the line where the XML breaks.
 */
export function readXml(file: string, text: string, listener: XmlListener): void {
  const parser = listening(file, listener);
  for (let at = 0; at < text.length; at += slice) parser.write(text.slice(at, at + slice));
  parser.close();
}

function listening(file: string, listener: XmlListener): SaxesParser<{ position: true; xmlns: false }> {
  const parser = new SaxesParser({ position: true, xmlns: false });
  let depth = 0;
  let collected = '';
  parser.on('error', () => {
    throw broken(file, parser.line);
  });
  parser.on('doctype', () => {
    throw trick(file, parser.line);
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw trick(file, parser.line);
    collected = '';
    listener.open?.(localName(tag.name), tag.attributes, parser.line);
  });
  const collect = (piece: string) => {
    if (collected.length < limits.cell) collected += piece;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', (tag) => {
    depth--;
    listener.close?.(localName(tag.name), collected, parser.line);
    collected = '';
  });
  return parser;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function broken(file: string, line: number): ReadFailure {
  return new ReadFailure({
    file,
    line,
    message: 'The XML is broken or cut short here.',
    remedy: 'Export it again and import it as it comes.',
  });
}

function trick(file: string, line: number): ReadFailure {
  return new ReadFailure({
    file,
    line,
    message: 'The XML defines its own entities or nests without end, as no roster export does.',
    remedy: 'Export it again from the MIS; do not import this copy.',
  });
}
