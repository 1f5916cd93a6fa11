import { readFileSync } from 'node:fs';

const document = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');

/** The blocks of docs/scale.md below a heading, in order: what is run is what is read. */
export function recipe(heading: string, language: 'bash' | 'slurm'): string[] {
  const section = document.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/scale.md has no heading "${heading}".`);
  const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...blocks].map(([, block]) => block!);
}
