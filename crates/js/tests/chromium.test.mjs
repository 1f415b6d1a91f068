// The package in a real browser: a page on loopback with one module script, under a strict content security policy. Same
// bytes as the native program. The browser and its driver are those of tests/e2e.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { test } from "node:test";
import { openPage, startBrowser } from "../../../tests/e2e/lib/browser.mjs";
import { asJavaScriptWrites, chance, drafts, native } from "./lines.mjs";

/** What docs/javascript.md says that a page must allow. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const OWN = {
  "/index.html": `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Core</title><script type="module" src="page.mjs"></script>`,
  "/page.mjs": `globalThis.loading = import("./assessment-js/index.js").then((core) => { globalThis.core = core; });`,
};

/** Serves the package below /assessment-js/, as a portal would, with this policy. */
async function serve(t, policy) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const inPackage = /^\/assessment-js\/([\w.-]+(?:\/[\w.-]+)?)$/.exec(pathname)?.[1];
    const file = inPackage && new URL(`../node_modules/assessment-js/${inPackage}`, import.meta.url);
    const body = OWN[pathname] ?? (file && existsSync(file) ? readFileSync(file) : undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": TYPES[extname(pathname)] ?? "text/plain", "content-security-policy": policy, "x-content-type-options": "nosniff",
    });
    response.end(body);
  }).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Opens the page and waits for the package, or for why it can't be loaded. */
async function open(t, policy) {
  const address = await serve(t, policy);
  const opened = await openPage(await startBrowser(t), `${address}index.html`);
  const failure = await opened.page.evaluate(() => globalThis.loading.then(() => null, (error) => String(error)));
  return { ...opened, failure, fetched: opened.requests.map(({ url }) => url.replace(address, "")) };
}

test("in Chromium it answers as the native program does, byte for byte", async (t) => {
  const { page, complaints, failed, failure, fetched } = await open(t, POLICY);
  assert.equal(failure, null);
  // The browser asks for its icon by itself, or not.
  const files = ["index.html", "page.mjs", "assessment-js/index.js", "assessment-js/core.js", "assessment-js/core_bg.wasm"];
  assert.deepEqual(fetched.filter((name) => name !== "favicon.ico"), files);

  const vectors = JSON.parse(readFileSync("../core/tests/data/whodas-vectors.json", "utf8"));
  const day = "2026-11-22";
  const totals = { motor: 28, "self-care": 30, orientation: 8, "psycho-social": 6, "social-functioning": 5, "home-activities": 15, relationships: 2 };
  const programme = "sofia-independent-living";
  const filledIn = drafts(12, chance(21));
  const inputs = [
    ["whodas", ["whodas"], vectors.scoring_vectors.map(({ id, works_or_studies, answers_0_4 }) => ({ id, works_or_studies, answers_0_4 }))],
    ["status", ["status"], vectors.status_vectors.map(({ id, whodas, percent }) => ({ id, whodas, percent }))],
    ["hours", ["hours"], [{ id: "a", date: "2020-05-01", age: 34, totals }, { date: "2018-01-01", age: 9, totals }, { date: "2020-05-01", age: 9, totals: {} }]],
    ["assess", ["assess", "--as-of", day], filledIn, day],
    ["prefill", ["instrument", "prefill"], filledIn.map((draft) => ({ date: day, ...draft }))],
    ["overview", ["instrument", "overview"], [{ items: { toilet: "severe" }, areas: { mobility: { measures: ["car"] } } }, {}]],
    ["eligibility", ["programme", "eligibility"], filledIn.map((draft) => ({ programme, date: day, ...draft }))],
    ["roster", ["programme", "roster"], [{ programme, shifts: [{ assistant: "Ж", from: "2013-07-01T08:00", to: "2013-07-01T24:00" }] }]],
    ["ranking", ["programme", "ranking"], [{ programme, date: "2013-07-01", applicants: [{ id: "a", age: 9, applied: "2012-09-01", hours: 400 }] }]],
  ];
  for (const [name, command, lines, ...more] of inputs) {
    assert.ok(lines.length > 0);
    const said = await page.evaluate(
      ([name, lines, more]) => lines.map((line) => JSON.stringify(globalThis.core[name](line, ...more))),
      [name, lines, more],
    );
    assert.deepEqual(said, native(lines, ...command).map(asJavaScriptWrites), name);
  }
  const code = await page.evaluate(() => {
    try {
      globalThis.core.hours({ totals: {} });
    } catch ({ name, code }) {
      return [name, code];
    }
  });
  assert.deepEqual(code, ["AssessmentError", "wrong-shape"]);
  // Nothing is sent, and the policy had nothing to forbid but the icon that nobody offered.
  assert.equal(fetched.filter((name) => name !== "favicon.ico").length, files.length);
  assert.deepEqual(complaints.filter((text) => !/favicon|404/.test(text)), []);
  assert.deepEqual(failed, []);
});

test("a policy that forbids WASM is told, not passed over", async (t) => {
  const { page, failure, complaints } = await open(t, POLICY.replace(" 'wasm-unsafe-eval'", ""));
  assert.match(failure, /CompileError|Content Security Policy/);
  assert.ok(complaints.some((text) => /wasm|WebAssembly|unsafe-eval/i.test(text)) || /unsafe-eval/.test(failure), failure);
  assert.equal(await page.evaluate(() => globalThis.core), undefined);
});
