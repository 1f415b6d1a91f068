// For Node, which reads a file and does not fetch it.
import { readFileSync } from "node:fs";
import { initSync } from "./core.js";

initSync({ module: readFileSync(new URL("./core_bg.wasm", import.meta.url)) });

export { assess, degrees, eligibility, explainStatus, figures, form, hours, instrument, overview, prefill, ranking, roster, status, validate, versions, whodas, whodasWith, whodasWithRules } from "./core.js";
