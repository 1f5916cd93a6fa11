import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGazetteer, Gazetteer, GazetteerFormatError } from '../../../geo/index.ts';
import { SMALL_SOURCES } from '../small-gazetteer.ts';

const whole = compileGazetteer(SMALL_SOURCES);
const byte = fc.nat({ max: whole.length - 1 });

/** Opens what `damage` leaves of a copy; the error is to be ours and a sentence. */
function expectRefused(damaged: Uint8Array): void {
  try {
    Gazetteer.open(damaged);
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerFormatError);
    expect((error as Error).message).toMatch(/^This .*\.$/);
    return;
  }
  expect.fail('A damaged gazetteer was opened.');
}

test('every byte matters: a change of any one is refused', () => {
  for (let at = 0; at < whole.length; at++) {
    const damaged = whole.slice();
    damaged[at]! ^= 1 + (at % 255);
    expectRefused(damaged);
  }
});

test('changes of several bytes are refused', () => {
  const changes = fc.uniqueArray(fc.tuple(byte, fc.integer({ min: 1, max: 255 })), {
    selector: ([at]) => at,
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(changes, (list) => {
      const damaged = whole.slice();
      for (const [at, difference] of list) damaged[at]! ^= difference;
      expectRefused(damaged);
    }),
  );
});

test('a file that was cut short, or goes on, is refused', () => {
  for (let end = 0; end < whole.length; end += 3) expectRefused(whole.slice(0, end));
  for (const more of [1, 8, 64]) {
    const longer = new Uint8Array(whole.length + more);
    longer.set(whole);
    expectRefused(longer);
  }
});

test('anything else is refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectRefused));
});
