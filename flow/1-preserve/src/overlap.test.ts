// Many at once, and still one after the other where it matters.
import { describe, expect, test } from "vitest";
import { overlap } from "./overlap.ts";

const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 1));

describe("tasks that overlap", () => {
  test("each input is run once, no more than 32 at once, heavy ones alone", async () => {
    const ended: number[] = [];
    let running = 0;
    let highest = 0;
    const inputs = Array.from({ length: 300 }, (_, index) => index);
    const isHeavy = (input: number): boolean => input % 100 === 99;
    await overlap(
      inputs,
      async (input) => {
        running++;
        highest = Math.max(highest, running);
        await soon();
        if (isHeavy(input)) expect(running).toBe(1);
        running--;
        ended.push(input);
      },
      isHeavy,
    );
    expect(ended.sort((a, b) => a - b)).toEqual(inputs);
    expect(highest).toBe(32);
  });

  test("the first failure is thrown once those under way have ended, and none begins after it", async () => {
    let begun = 0;
    let ended = 0;
    const run = async (input: number): Promise<void> => {
      begun++;
      await soon();
      ended++;
      if (input === 3 || input === 5) throw new Error(`input ${input}`);
    };
    await expect(
      overlap(
        Array.from({ length: 500 }, (_, index) => index),
        run,
      ),
    ).rejects.toThrow("input 3");
    expect(ended).toBe(begun);
    expect(begun).toBeLessThan(200);
  });

  test("inputs that break off are an error after those under way have ended", async () => {
    let ended = 0;
    async function* inputs(): AsyncGenerator<number> {
      yield 1;
      throw new Error("no more");
    }
    await expect(
      overlap(inputs(), async () => {
        await soon();
        ended++;
      }),
    ).rejects.toThrow("no more");
    expect(ended).toBe(1);
  });
});
