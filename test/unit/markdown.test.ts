import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heading, list, type Prose, paragraph, quote, rule } from "../../core/language/prose.ts";
import { toMarkdown, toPlainText } from "../../core/language/proseText.ts";
import { asMarkdownLine, forMarkdown, forMarkdownCode, forMarkdownLine } from "../../core/text/markdown.ts";
import { UNSEEN, writtenOut } from "../../core/text/unseen.ts";
import { RENDERERS } from "../support/rendered.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b>bold</b> claim, <!-- hidden --> <?php ?> <![CDATA[x]]>",
  "<https://example.org> and <someone@example.org>",
  "5 < 6 and 7 > 6",
  "![picture](https://example.org/x.png)",
  "[x](command:workbench.action.quit)",
  "[x](javascript:alert(1)) [y][z] [z]",
  "[z]: https://example.org",
  "[D1]: https://example.org",
  "[D1](https://example.org)",
  "![D1] ![[D1]] [[D1]] [D1][D2] [D1][D1]",
  "[^1] and [^1]: a footnote",
  "[ ] to do",
  "[x] done",
  "`code` and ``more`` and ```",
  "```js",
  "~~~",
  "~~gone~~ ~gone~ a~b~c ~~",
  "a | b",
  "| a | b |",
  "|---|---|",
  "---|---",
  ":--",
  "@team and @someone",
  "fixes #1 and org/repo#2, GH-3",
  "$(bell) $(zap~spin) $ (x)",
  "$x$ and $$y$$ and $`z`$ and $1$ and a$2$",
  "*stars* **two** a*b*c * alone *",
  "_lines_ __two__ snake_case_name _ alone",
  "***",
  "___",
  "---",
  "- - -",
  "* * *",
  "===",
  "=",
  "--",
  "-",
  "+",
  "# heading",
  "###### heading ######",
  "#",
  "> quoted",
  ">quoted",
  "1. item",
  "1) item",
  "1.",
  "999999999) item",
  "- item",
  "+ item",
  "* item",
  "    indented",
  "&lt;b&gt; &amp; &copy; &#42;x&#42; &nbsp; AT&T & co",
  "\\*not\\* C:\\temp\\new \\\\ \\",
  "https://example.org/a_b_c?x=1&y=2 HTTP://EXAMPLE.ORG ftp://example.org",
  "www.example.org WWW.example.org (www.example.org)",
  "-@.a@b.co a@-b.c a@_b.c",
  "someone@example.org, some.one+else@mail.example.org",
  "mailto:someone@example.org xmpp:a@b.org/x",
  "hard  \nbreak\\\nhere",
  "one\n\ntwo\n===\n\n# three",
  "\u202egnirts desrever\u202c and \u001b[31mred\u0007",
  "zero\u200bwidth, nbsp\u00a0here, \ufeffbom, line\u2028end, half \ud800",
  "emoji 👩‍👩‍👧 and $👍 and _👍_",
  "__proto__ constructor",
  "{.class} {{ template }} ==marked== ^up^ :smile: :warning:",
  "<details><summary>x</summary></details>",
  '"quoted" ‘curly’ “curly” … – —',
];

/** As it is shown: one line, and nothing in it unseen. */
const shown = (text: string) => text.replace(/\s+/g, " ").trim().replace(UNSEEN, writtenOut);

describe.each(Object.entries(RENDERERS))("As %s shows it,", (_, render) => {
  test.each(HOSTILE)("%j is exactly the text", (text) => {
    expect(render(forMarkdown(text))).toEqual({ elements: ["p"], text: shown(text) });
  });

  test.each(HOSTILE)("%j is exactly the text in an item, strong, in a cell and beside other texts", (text) => {
    expect(render(`- ${forMarkdown(text)}`)).toEqual({ elements: ["ul", "li"], text: shown(text) });
    expect(render(`**${forMarkdownLine(text)}**`)).toEqual({ elements: ["p", "strong"], text: shown(text) });
    expect(render(asMarkdownLine(forMarkdownLine(text) + forMarkdownLine(text)))).toEqual({
      elements: ["p"],
      text: shown(text) + shown(text),
    });
    const cell = render(`| a |\n|---|\n| ${forMarkdown(text)} |`);
    expect(cell.elements.filter((each) => !each.startsWith("t"))).toEqual([]);
    expect(cell.text.replace(/^a\s*/, "")).toBe(shown(text));
  });

  test.each(HOSTILE)("%j is the text as code, or without it", (text) => {
    const { elements, text: words } = render(`a ${forMarkdownCode(text)}`);
    expect(words).toBe(`a ${shown(text)}`);
    expect([["p"], ["p", "code"]]).toContainEqual(elements);
  });

  test.each([
    ["someone", "@example.org"],
    ["someone@example", ".org"],
    ["[x]", "(command:x)"],
    ["!", "[x](command:x)"],
    ["see [D1]", "(https://example.org)"],
    ["see [D1]", ": x"],
    ["\\", "*x*"],
    ["`", "code`"],
    ["$", "(bell)"],
    ["1", ". item"],
  ])("%j directly before %j is only text", (one, two) => {
    const line = asMarkdownLine(forMarkdownLine(one) + forMarkdownLine(two));
    expect(render(line)).toEqual({ elements: ["p"], text: one + two });
  });

  test("any text is exactly the text, also between two others", () => {
    const pieces = fc.constantFrom(
      ..."\\`*_{}[]()<>#+-.!|~$&^=:@/ 1aZ\n".split(""),
      "[D1]",
      "www.",
      "https://",
      "a@b.co",
      "&lt;",
      "](",
      "$(",
    );
    const hostile = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        fc.pre(shown(one) !== "" && shown(two) !== "");
        expect(render(forMarkdown(one))).toEqual({ elements: ["p"], text: shown(one) });
        expect(render(`${forMarkdown(one)} ${forMarkdownLine(two)}`)).toEqual({
          elements: ["p"],
          text: `${shown(one)} ${shown(two)}`,
        });
        expect(render(asMarkdownLine(forMarkdownLine(one) + forMarkdownLine(two))).elements).toEqual(["p"]);
        expect(render(`- ${forMarkdown(one)}\n- ${forMarkdown(two)}`).elements).toEqual(["ul", "li", "li"]);
        expect(forMarkdown(one)).not.toContain("<");
      }),
      { numRuns: 300 },
    );
  });
});

describe("Text for Markdown stays readable as it is written:", () => {
  test.each([
    "Title I, IDEA and general funds are braided in one plan ([D1] p. 12).",
    "Seen in [D1, I3]; 14 of 20 rooms (70%) - not all.",
    "Spent $4.2 million, up from $3.9 million; about ~40 staff; R&D, AT&T.",
    "Priority #1: ask @finance. C:\\temp\\new is a folder! (See item 3.)",
    "data_driven_budget > nothing; 7 > 6; a = b; {x}; 10:30; “why?”",
    "-5% and +5% against 2024, 1.5 times",
  ])("%j", (text) => {
    expect(forMarkdown(text)).toBe(text);
  });

  test("what must be escaped is, briefly", () => {
    expect(forMarkdown("1. See www.example.org, [this](x) and a*b* from a@b.org")).toBe(
      "1\\. See www\\.example.org, \\[this\\](x) and a\\*b\\* from a\\@b.org",
    );
  });
});

describe("A link", () => {
  const link = (address: string) => toMarkdown([paragraph("See ", { link: "it", to: address }, ".")]);

  test.each([
    ["https://example.org/a(b)?x=1&y=2", "https://example.org/a%28b%29?x=1&amp;y=2"],
    ["HTTP://example.org", "HTTP://example.org"],
    ["https://example.org/a_b*c~d", "https://example.org/a_b*c~d"],
    ["https://example.org/año", "https://example.org/a%C3%B1o"],
    ["https://example.org/[x]", "https://example.org/%5Bx%5D"],
  ])("goes to %s", (address, target) => {
    expect(link(address)).toBe(`See [it](${target}).`);
    for (const render of Object.values(RENDERERS))
      expect(render(link(address))).toEqual({ elements: ["p", "a"], text: "See it." });
  });

  test.each([
    "command:x",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://example.org/a b",
    "https://example.org/`x",
    "https://example.org/\u202ex",
    "https://example.org@evil.example",
    "https://",
    "//example.org",
    "https://example.org/<x>",
    "https://example.org/a\\b",
  ])("does not go to %j", (address) => {
    expect(link(address)).toBe("See it.");
  });

  test("has its own text, whatever that holds", () => {
    for (const text of [
      "https://example.org/![x](https://example.org/x.png)",
      "\\[D1] x",
      "a ] b [ c",
      "[D1] p. 2",
      "![x](y)",
      "<b>",
      "*a*",
      "https://example.org",
      "a@b.org",
    ]) {
      const markdown = toMarkdown([paragraph("Look!", { link: text, to: "https://example.org" })]);
      for (const render of Object.values(RENDERERS)) {
        expect(render(markdown)).toEqual({ elements: ["p", "a"], text: `Look!${text}` });
      }
    }
  });
});

describe("Prose", () => {
  const all: Prose = [
    heading("# What <b> is"),
    paragraph("- ", { strong: "a*b" }, " and ", { soft: "c_" }, ", ", { code: "d`e" }, " ", { code: "f" }),
    list(["1. one"], ["two"]),
    { kind: "list", items: [{ mark: "✓ met:", parts: ["> three"] }] },
    rule,
    quote("=== four"),
    paragraph({ strong: " " }, "five"),
  ];

  test("as Markdown holds the elements that it says, and no others", () => {
    for (const render of Object.values(RENDERERS)) {
      expect(render(toMarkdown(all)).elements.filter((each) => each !== "p")).toEqual([
        "strong",
        "strong",
        "em",
        "code",
        "ul",
        "li",
        "li",
        "li",
        "hr",
        "blockquote",
      ]);
    }
  });

  test("as plain text holds no marks, and nothing unseen", () => {
    expect(toPlainText([...all, paragraph("\u202ex")])).toBe(
      "# What <b> is\n\n- a*b and c_, d`e f\n\n- 1. one\n- two\n\n✓ met: > three\n\n  === four\n\nfive\n\n\\u202ex",
    );
  });
});
