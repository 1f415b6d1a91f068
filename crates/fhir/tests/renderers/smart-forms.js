// Smart Forms as a page of somebody else's would use it, bundled by esbuild.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { SmartFormsRenderer, getResponse } from "@aehrc/smart-forms-renderer";

window.show = (questionnaire) => {
  createRoot(document.getElementById("form")).render(createElement(SmartFormsRenderer, { questionnaire }));
};
window.response = () => getResponse();
