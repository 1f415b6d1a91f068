// In the entry: what must be there before the element comes, and what is said when it doesn't.

const standsAlone = () => document.documentElement.classList.contains('sa-stand-alone');

// Screen readers read a page out when it counts as loaded, and only what is there by then. An open document within keeps our own
// page from counting as loaded before the form is on it; a portal's page is left alone.
const hold = (root) => {
  if (document.readyState === 'complete' || !standsAlone()) return undefined;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  root.append(frame);
  frame.contentDocument.open();
  return () => {
    frame.contentDocument?.close();
    frame.remove();
  };
};

// What the page has for this case is shown, or else our words.
function missing({ reasons }, element) {
  const late = new Promise((_, refuse) => { setTimeout(() => refuse(new Error('timeout')), 60000); });
  const release = hold(document.body);
  Promise.race([element, late]).catch((error) => {
    console.error('saa-self-assessment:', error);
    document.querySelectorAll('saa-self-assessment').forEach((host) => {
      const own = host.querySelectorAll('[data-reason="load"]');
      own.forEach((text) => { text.hidden = false; });
      if (!own.length) host.prepend(...sentences(reasons, 'load', 'p'));
      host.append(reload(reasons));
      host.dispatchEvent(new CustomEvent('sa-error', { detail: { code: 'load' }, bubbles: true, composed: true }));
    });
  }).finally(() => release?.());
}
