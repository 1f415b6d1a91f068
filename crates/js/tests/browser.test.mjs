// The entry for browsers: it fetches the WASM file beside it, and then answers as the one for Node. Node's `fetch` has no
// files, so it is given some.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const draft = { answers: { toilet: "severe", "request-car": "yes" } };

test("the entry for browsers fetches one file and answers the same", async () => {
  const fetched = [];
  globalThis.fetch = async (address) => {
    fetched.push(`${address}`.split("/").at(-1));
    return new Response(readFileSync(new URL(address)), { headers: { "content-type": "application/wasm" } });
  };
  const browser = await import("../node_modules/assessment-js/index.js");
  assert.deepEqual(fetched, ["core_bg.wasm"]);

  // In another process: both entries share one instance of the program, and this one must have started it.
  const script = `import { assess } from "assessment-js"; console.log(JSON.stringify(assess(${JSON.stringify(draft)}, "2026-11-22")))`;
  const native = execFileSync("node", ["--input-type=module", "--eval", script], { encoding: "utf8" });
  assert.equal(`${JSON.stringify(browser.assess(draft, "2026-11-22"))}\n`, native);
  assert.equal(fetched.length, 1);
});
