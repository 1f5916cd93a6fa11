/** What was tried and how it went, a line each. */
export class Report {
  failed = 0;

  check(what: string, isRight: boolean, otherwise: string): void {
    if (!isRight) this.failed++;
    console.log(
      `${isRight ? 'ok  ' : 'FAIL'}  ${what}${isRight ? '' : `\n      ${otherwise.trim().slice(0, 2000)}`}`,
    );
  }

  skip(what: string, lacks: readonly string[]): void {
    console.log(`SKIP: ${what}: this machine has not ${lacks.join(', ')}.`);
  }
}
