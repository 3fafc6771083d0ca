/* The queue of acceptance: all clean minutes with one tick, and how many are picked. */
(function () {
  'use strict';

  const picks = () => Array.from(document.querySelectorAll('input[name="pick"]'));
  const all = document.querySelector('[data-all]');
  const sign = document.querySelector('[data-picked]');

  function count() {
    const picked = picks().filter((box) => box.checked).length;
    if (sign) {
      sign.textContent = sign.dataset.text.replace('{0}', picked);
    }
    if (all) {
      all.checked = picked > 0 && picked === picks().length;
      all.indeterminate = picked > 0 && picked < picks().length;
    }
  }

  document.addEventListener('change', (event) => {
    if (event.target === all) {
      picks().forEach((box) => {
        box.checked = all.checked;
      });
    }
    count();
  });
  if (all && !picks().length) {
    all.closest('label').hidden = true;
  }
  count();
})();
