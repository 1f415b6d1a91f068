// In the entry: what is said where the form can't be. Sentences that come from `locales`, in every language, for nobody knows whose page
// this is.

/** The sentences for a reason, each in an element with its language. */
const sentences = (reasons, reason, tag) => Object.entries(reasons).map(([lang, words]) => {
  const text = document.createElement(tag);
  text.lang = lang;
  text.dir = 'auto';
  text.dataset.reason = reason;
  text.textContent = words[reason];
  return text;
});

/** A button that loads the page anew. */
const reload = (reasons) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.style.cssText = 'font:inherit;min-block-size:44px;padding:.5em 1em;cursor:pointer;margin-block-end:1em';
  sentences(reasons, 'reload', 'span').forEach((text, at) => button.append(...at ? [' / ', text] : [text]));
  button.addEventListener('click', () => location.reload());
  return button;
};
