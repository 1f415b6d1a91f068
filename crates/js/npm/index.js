// For browsers and bundlers: the WASM file lies beside this one.
import init from "./core.js";

await init({ module_or_path: new URL("./core_bg.wasm", import.meta.url) });

export { assess, degrees, eligibility, explainStatus, figures, form, hours, instrument, overview, prefill, ranking, roster, status, validate, versions, whodas, whodasWith, whodasWithRules } from "./core.js";
