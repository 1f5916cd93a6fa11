import { Parser } from 'htmlparser2';

/** What a reader of XML is told, in the order of the file. Names carry their prefix, `w:p`. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Entities are replaced; CDATA is text. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML forgivingly. Declared entities are not expanded and nothing outside the text is fetched. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open?.(name, attributes),
      ontext: (text) => handler.text?.(text),
      onclosetag: (name) => handler.close?.(name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The texts of elements that hold nothing else, by name; the first of each. */
export function xmlFields(xml: string, names: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let name: string | null = null;
  let value = '';
  readXml(xml, {
    open: (opened) => {
      name = names.includes(opened) && !fields.has(opened) ? opened : null;
      value = '';
    },
    text: (text) => {
      if (name !== null) value += text;
    },
    close: (closed) => {
      if (closed === name && value.trim() !== '') fields.set(name, value.trim());
      name = null;
    },
  });
  return fields;
}
