// In the entry: what is said when not even the element comes. What the page has for this case is
// shown, or else our words.
function missing({ reasons }, element) {
  const late = new Promise((_, refuse) => { setTimeout(() => refuse(new Error('timeout')), 60000); });
  Promise.race([element, late]).catch((error) => {
    console.error('saa-self-assessment:', error);
    document.querySelectorAll('saa-self-assessment').forEach((host) => {
      const own = host.querySelectorAll('[data-reason="load"]');
      own.forEach((text) => { text.hidden = false; });
      if (!own.length) host.prepend(...sentences(reasons, 'load', 'p'));
      host.append(reload(reasons));
      host.dispatchEvent(new CustomEvent('sa-error', { detail: { code: 'load' }, bubbles: true, composed: true }));
    });
  });
}
