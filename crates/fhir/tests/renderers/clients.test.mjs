// What docs/methods/fhir.md says of programs that others wrote: the form is shown whole, somebody fills it in by mouse and
// keyboard, the program exports what it made of it, and the command line reads that back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assessment, open } from "./lib.mjs";

/** Long enough for a busy machine; the whole file is bounded. */
const timeout = 300_000;

const least = JSON.parse(readFileSync(new URL("../../../core/tests/people/least.json", import.meta.url), "utf8"));
// Another document in place of the ЕГН.
const { egn: _egn, ...required } = { ...least.overview, ...least.sending };

/** What the person answers, and what must be read back. */
const EXPECTED = {
  ...required, "identifier-kind": "other", "other-document": "Паспорт 123", "birth-date": "1980-05-17", district: "var", municipality: "var06",
  settlement: "Варна", toilet: "severe", "economic-status": ["retired-old-age", "student"], "personal-income": "320.5", "request-car": "yes",
};

const form = (language) => JSON.parse(assessment(["fhir", "questionnaire", "--language", language]));

/** All items by their links. */
function items(parent, found = new Map()) {
  for (const item of parent.item ?? []) {
    found.set(item.linkId, item);
    items(item, found);
  }
  return found;
}

/** What is shown for an option. */
const shown = (item, code) => {
  const { display } = item.answerOption.map(({ valueCoding }) => valueCoding).find((coding) => coding.code === code);
  return display;
};

/** Goes through the form as a person would, from above to below. */
async function fillIn(questionnaire, hand) {
  const answered = [...items(questionnaire)].filter(([link]) => link in EXPECTED);
  assert.equal(answered.length, Object.keys(EXPECTED).length);
  for (const [link, item] of answered) {
    const answer = EXPECTED[link];
    const control = item.extension?.find(({ url }) => url.endsWith("itemControl"))?.valueCodeableConcept.coding[0].code;
    if (control === "drop-down") await hand.pick(link, shown(item, answer));
    else if (control === "radio-button") await hand.choose(link, answer, shown(item, answer));
    else if (control === "check-box") for (const one of answer) await hand.tick(link, one, shown(item, one));
    else if (item.type === "boolean") await hand.confirm(link);
    else if (item.type === "date") await hand.date(link, answer);
    else if (item.type === "decimal") await hand.type(link, "320.50");
    else await hand.type(link, answer);
  }
}

/** Reads a response back without its help: no language, no day and no status is put in. */
function assertRead(response, { language = "bg" } = {}) {
  const line = `${JSON.stringify(response)}\n`;
  const read = assessment(["fhir", "submission", "--authored", "2026-11-22", "--language", language], line);
  const { answers, ...rest } = JSON.parse(read);
  for (const answer of Object.values(answers)) if (Array.isArray(answer)) answer.sort();
  assert.deepEqual(answers, EXPECTED);
  const filled_on = response.authored ? response.authored.slice(0, 10) : "2026-11-22";
  assert.deepEqual(rest, { form: "annex-2/1", language: response.language ?? language, filled_on });
  // What was read is a whole application, and goes back into FHIR.
  assert.equal(JSON.parse(assessment(["assess", "--brief", "--as-of", "2026-11-22"], read)).complete, true);
  assert.equal(JSON.parse(assessment(["fhir", "response"], read)).resourceType, "QuestionnaireResponse");
}

/** The texts of hints and headings that must or must not be seen before anything is answered. */
async function assertTexts(page, questionnaire) {
  const body = await page.evaluate(() => document.body.innerText);
  const squeezed = body.replace(/\s+/g, " ");
  const all = [...items(questionnaire)];
  const conditional = new Set(all.filter(([, item]) => item.enableWhen).flatMap(([link, item]) => [link, ...items(item).keys()]));
  const hints = all.filter(([link]) => link.endsWith(".hint") && !conditional.has(link));
  assert.ok(hints.length > 40);
  for (const [link, { text }] of hints) assert.ok(squeezed.includes(text.replace(/\s+/g, " ")), `hint ${link} is not shown`);
  const groups = all.filter(([link, item]) => item.type === "group" && item.text && item.enableWhen && conditional.has(link));
  const elsewhere = new Set(all.filter(([link]) => !conditional.has(link)).map(([, item]) => item.text));
  for (const [link, { text }] of groups) {
    const alone = new RegExp(`^\\s*${RegExp.escape ? RegExp.escape(text) : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`, "m");
    if (!elsewhere.has(text)) assert.doesNotMatch(body, alone, `heading ${link} stands above nothing`);
  }
}

test("LHC-Forms: shown, filled in, exported, read back", { timeout }, async (t) => {
  const html = `<!DOCTYPE html><html lang="bg"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/lforms/webcomponent/styles.css"><div id="form"></div>
<script src="/lforms/webcomponent/assets/lib/zone.min.js"></script>
<script src="/lforms/webcomponent/lhc-forms.js"></script>
<script src="/lforms/fhir/R4/lformsFHIR.min.js"></script>`;
  const { page, complaints, elsewhere } = await open(t, { lforms: "node_modules/lforms/dist/lforms" }, html);
  await page.waitForFunction(() => window.LForms?.Util);
  const questionnaire = form("bg");
  await page.evaluate((form) => window.LForms.Util.addFormToPage(form, "form", { fhirVersion: "R4" }), questionnaire);
  await page.locator('[id^="first-name/"]').first().waitFor();
  await assertTexts(page, questionnaire);

  const field = (link) => page.locator(`input[id^="${link}/"], textarea[id^="${link}/"]`).first();
  await fillIn(questionnaire, {
    choose: (link, code) => page.locator(`label[id^="${link}/"][id$="|${code}"]`).first().click(),
    tick: (link, code) => page.locator(`label[id^="${link}/"][id$="|${code}"]`).first().click(),
    confirm: (link) => page.locator(`label[id^="${link}/"][id$="|true"]`).click(),
    async type(link, text) {
      await field(link).fill(text);
      await field(link).press("Tab");
    },
    async pick(link, text) {
      await field(link).click();
      const results = page.locator("#lhc-tools-searchResults");
      await results.locator("li").filter({ visible: true }).first().waitFor();
      // Of a long list the start is shown, and the rest when asked for.
      const more = results.locator("#lhc-tools-moreResults").filter({ visible: true });
      if (await more.count()) await more.click();
      await results.locator("li", { hasText: new RegExp(`(^|\\s)${text}\\s*$`) }).filter({ visible: true }).first().click();
      assert.match(await field(link).inputValue(), new RegExp(`(^|\\s)${text}$`));
    },
    async date(link, iso) {
      const [year, month, day] = iso.split("-");
      const input = page.locator(`[id^="item-${link}/"] input`).first();
      await input.click();
      await input.pressSequentially(`${month}/${day}/${year}`);
      await input.press("Enter");
    },
  });
  const { response, validity } = await page.evaluate(() => ({
    response: window.LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4"),
    validity: window.LForms.Util.checkValidity(),
  }));
  assert.equal(validity, null, "every answer is valid there");
  assertRead(response);
  assert.deepEqual([complaints, elsewhere], [[], []]);
});

for (const language of ["bg", "en"]) {
  test(`Smart Forms, in ${language}: shown, filled in, exported, read back`, { timeout }, async (t) => {
    execFileSync("node_modules/.bin/esbuild", [
      "smart-forms.js", "--bundle", "--outdir=node_modules/.bundled", "--jsx=automatic", "--loader:.woff=empty", "--loader:.woff2=empty",
      '--define:process.env.NODE_ENV="production"', "--log-level=warning",
    ]);
    const html = `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><title>Smart Forms</title>
<link rel="stylesheet" href="/bundled/smart-forms.css"><div id="form"></div><script src="/bundled/smart-forms.js"></script>`;
    const { page, complaints, elsewhere } = await open(t, { bundled: "node_modules/.bundled" }, html);
    const questionnaire = form(language);
    await page.evaluate((form) => window.show(form), questionnaire);
    await page.locator("#string-first-name").waitFor();
    await assertTexts(page, questionnaire);

    const inside = (link) => page.locator(`[data-linkid="${link}"]`).first();
    // What is typed reaches its store after a moment, longer on a busy machine, and would undo an answer given meanwhile:
    // each answer is waited for there before the next, as a person isn't quicker either.
    const stored = (link, code = "") => page.waitForFunction(([link, code]) => {
      const find = (parent) => (parent.item ?? []).flatMap((item) => [...(item.linkId === link ? item.answer ?? [] : []), ...find(item)]);
      return find(window.response()).some((answer) => !code || answer.valueCoding?.code === code);
    }, [link, code], { polling: 100 });
    await fillIn(questionnaire, {
      async choose(link, code, text) {
        await inside(link).getByRole("radio", { name: text, exact: true }).click();
        await stored(link, code);
      },
      async tick(link, code) {
        await inside(link).locator(`input[type="checkbox"][value="${code}"]`).click();
        await stored(link, code);
      },
      async confirm(link) {
        await inside(link).getByRole("radio").first().click();
        await stored(link);
      },
      async type(link, text) {
        await inside(link).locator("input, textarea").first().fill(text);
        await stored(link);
      },
      async pick(link, text) {
        await page.locator(`#choice-${link}`).fill(text);
        await page.getByRole("option", { name: text, exact: true }).first().click();
        await stored(link);
      },
      async date(link, iso) {
        const [year, month, day] = iso.split("-");
        const input = inside(link).locator("input").first();
        await input.fill(`${day}/${month}/${year}`);
        await input.press("Tab");
        await stored(link);
      },
    });
    const response = await page.evaluate(() => window.response());
    assert.equal(response.status, "in-progress");
    assertRead(response, { language });
    assert.deepEqual([complaints, elsewhere], [[], []]);
  });
}
