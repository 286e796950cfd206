import { Arrivals } from './arrivals.js';

describe('who waits for the log to be followed up to a place', () => {
  const answers = (arrivals: Arrivals, ...places: number[]) => {
    const heard: string[] = [];
    for (const place of places)
      void arrivals.until(place, 60_000).then((hasCome) => heard.push(`${place} ${hasCome ? 'came' : 'did not come'}`));
    return async () => {
      await new Promise(setImmediate);
      return heard;
    };
  };

  it('is told once that place or one behind it has come, and not before', async () => {
    const arrivals = new Arrivals();
    const heard = answers(arrivals, 30, 10, 20);
    arrivals.come(9);
    expect(await heard()).toEqual([]);
    arrivals.come(20);
    expect(await heard()).toEqual(['10 came', '20 came']);
    arrivals.come(31);
    expect(await heard()).toEqual(['10 came', '20 came', '30 came']);
  });

  it('is told when nothing comes any more', async () => {
    const arrivals = new Arrivals();
    const heard = answers(arrivals, 30, 10);
    arrivals.come(10);
    arrivals.end();
    expect(await heard()).toEqual(['10 came', '30 did not come']);
  });

  it('gives up after its own time', async () => {
    expect(await new Arrivals().until(10, 5)).toBe(false);
  });
});
