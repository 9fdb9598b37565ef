import { describe, expect, it } from "vitest";
import { type Left, type Place, type Step, walk } from "../../client/wizard/walk.ts";

interface Meal {
  readonly soup?: string;
  readonly main?: string;
  readonly sauce?: string;
}

/** Steps that answer from a list, one answer each time they are asked; what they were told is noted. */
function scripted(answers: Readonly<Record<string, readonly (string | Left)[]>>, notes: string[]): Step<Meal>[] {
  const left = new Map(Object.entries(answers).map(([name, each]) => [name, [...each]]));
  return (["soup", "main", "sauce"] as const).map((name) => ({
    applies: (meal) => name !== "sauce" || meal.main === "pasta",
    async ask(meal: Meal, { step, of, canGoBack }: Place) {
      const answer = left.get(name)?.shift() ?? "cancelled";
      notes.push(`${name} ${step}/${of}${canGoBack ? "" : " first"} ${JSON.stringify(meal)}`);
      return answer === "back" || answer === "cancelled" ? answer : { ...meal, [name]: answer };
    },
  }));
}

describe("a wizard", () => {
  it("asks one question after the other, and leaves out those that do not apply", async () => {
    const notes: string[] = [];
    expect(await walk(scripted({ soup: ["leek"], main: ["fish"] }, notes), {})).toEqual({ soup: "leek", main: "fish" });
    expect(notes).toEqual(["soup 1/2 first {}", 'main 2/2 {"soup":"leek"}']);
  });

  it("counts a question that comes to apply", async () => {
    const notes: string[] = [];
    await walk(scripted({ soup: ["leek"], main: ["pasta"], sauce: ["sage"] }, notes), {});
    expect(notes.map((note) => note.split(" ")[1])).toEqual(["1/2", "2/2", "3/3"]);
  });

  it("goes back to the question that was asked before, with what was answered", async () => {
    const notes: string[] = [];
    const steps = scripted({ soup: ["leek", "pea"], main: ["pasta", "fish"], sauce: ["back"] }, notes);
    expect(await walk(steps, {})).toEqual({ soup: "leek", main: "fish" });
    expect(notes.at(-1)).toBe('main 2/3 {"soup":"leek","main":"pasta"}');
  });

  it("goes back over questions that were left out", async () => {
    const notes: string[] = [];
    const asked: Step<Meal>[] = scripted({ soup: ["leek", "pea"], sauce: ["back", "sage"] }, notes);
    const [soup, main, sauce] = asked as [Step<Meal>, Step<Meal>, Step<Meal>];
    const steps = [soup, { ...main, applies: () => false }, { ...sauce, applies: () => true }];
    expect(await walk(steps, {})).toEqual({ soup: "pea", sauce: "sage" });
    expect(notes.map((note) => note.split(" ")[0])).toEqual(["soup", "sauce", "soup", "sauce"]);
  });

  it("gives nothing where somebody gives up", async () => {
    expect(await walk(scripted({ soup: ["leek"], main: ["cancelled"] }, []), {})).toBeUndefined();
  });
});
