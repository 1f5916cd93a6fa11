import type { Command } from 'commander';
import { addBuild } from './build.ts';
import { addInfo } from './info.ts';

export function addGazetteer(program: Command): void {
  const gazetteer = program.command('gazetteer').description('Build a gazetteer, or say what is in one.');
  addBuild(gazetteer);
  addInfo(gazetteer);
}
