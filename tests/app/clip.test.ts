import { expect, test } from 'vitest';
import { CLEAR_AFTER_MS, createClip } from '../../electron/app/clip.ts';

/** A clipboard that somebody else can write on too, and a clock that is moved by hand. */
function aDesk() {
  let text = '';
  let now = 0;
  let due: { at: number; work: () => void }[] = [];
  const clip = createClip(
    {
      readText: async () => text,
      writeText: async (next: string) => {
        text = next;
      },
      clear: async () => {
        text = '';
      },
    },
    {
      after(ms, work) {
        const job = { at: now + ms, work };
        due.push(job);
        return {
          stop: () => {
            due = due.filter((it) => it !== job);
          },
        };
      },
    },
  );
  return {
    clip,
    text: () => text,
    somebodyCopies: (other: string) => {
      text = other;
    },
    async pass(ms: number): Promise<void> {
      now += ms;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { work } of ripe) work();
      await new Promise((done) => setImmediate(done));
    },
  };
}

test('H24: what was copied is gone after half a minute, and not before', async () => {
  const desk = aDesk();
  await desk.clip.put({ text: 'Afspraken over Jens' });
  await desk.pass(CLEAR_AFTER_MS - 1);
  expect(desk.text()).toBe('Afspraken over Jens');
  await desk.pass(1);
  expect(desk.text()).toBe('');
});

test('H24: gone at lock at once', async () => {
  const desk = aDesk();
  await desk.clip.put({ text: 'Afspraken over Jens' });
  await desk.clip.clearIfOurs();
  expect(desk.text()).toBe('');
});

test('what somebody copied elsewhere meanwhile is left alone, at the half minute and at lock', async () => {
  const desk = aDesk();
  await desk.clip.put({ text: 'Afspraken over Jens' });
  desk.somebodyCopies('boodschappen');
  await desk.pass(CLEAR_AFTER_MS);
  expect(desk.text()).toBe('boodschappen');
  await desk.clip.put({ text: 'Afspraken over Roos' });
  desk.somebodyCopies('boodschappen');
  await desk.clip.clearIfOurs();
  expect(desk.text()).toBe('boodschappen');
});

test('a second copy starts the half minute anew', async () => {
  const desk = aDesk();
  await desk.clip.put({ text: 'een' });
  await desk.pass(CLEAR_AFTER_MS - 1);
  await desk.clip.put({ text: 'twee' });
  await desk.pass(CLEAR_AFTER_MS - 1);
  expect(desk.text()).toBe('twee');
  await desk.pass(1);
  expect(desk.text()).toBe('');
});
