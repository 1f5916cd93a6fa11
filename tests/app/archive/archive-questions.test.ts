import { expect, test } from 'vitest';
import { ClientError } from '../../../src/archive/archive-client.ts';
import { ArchiveQuestions } from '../../../src/archive/archive-questions.ts';

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Questions whose answers are given by hand, in the order asked. */
function questionsByHand() {
  const asked: Asked[] = [];
  const ask = () => new Promise((resolve, reject) => asked.push({ resolve, reject }));
  const told: (string | null)[] = [null];
  const questions = new ArchiveQuestions({ ask: ask as never }, (fault) => told.push(fault));
  return { questions, asked, fault: () => told.at(-1) };
}

test('what finds no answer is told until the same is answered, whatever else is', async () => {
  const { questions, asked, fault } = questionsByHand();
  const place = questions.ask('place', 'geonames:1');
  asked[0]!.reject(new ClientError('offline', 'offline'));
  await expect(place).rejects.toThrow('offline');
  const article = questions.ask('article', 'a');
  asked[1]!.resolve(null);
  await article;
  expect(fault()).toBe('offline');
  const again = questions.ask('place', 'geonames:2');
  asked[2]!.resolve(null);
  await again;
  expect(fault()).toBeNull();
});

test('how an earlier question ends does not matter once the same is asked anew, or nobody waits', async () => {
  const { questions, asked, fault } = questionsByHand();
  const earlier = questions.ask('place', 'geonames:1');
  const later = questions.ask('place', 'geonames:2');
  asked[1]!.resolve(null);
  await later;
  asked[0]!.reject(new ClientError('network', 'network'));
  await expect(earlier).rejects.toThrow('network');
  expect(fault()).toBeNull();

  const unwanted = questions.ask('place', 'geonames:3');
  questions.drop('place');
  asked[2]!.reject(new ClientError('network', 'network'));
  await expect(unwanted).rejects.toThrow('network');
  expect(fault()).toBeNull();
});

test('a fault of ours is one as well', async () => {
  const { questions, asked, fault } = questionsByHand();
  const place = questions.ask('place', 'geonames:1');
  asked[0]!.reject(new TypeError('slip'));
  await expect(place).rejects.toThrow('slip');
  expect(fault()).toBe('broken');
});
