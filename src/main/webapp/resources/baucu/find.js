/*
 * Finds in a list that is on the page as a whole: what does not hold every word typed is hidden.
 * Letters are compared without their marks, as the server does it in its own searches.
 */
(function () {
  'use strict';

  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .toLowerCase().replace(/đ/g, 'd');

  /* what a row says, with what is typed in it */
  const said = (row) => [row.textContent].concat(Array.from(row.querySelectorAll('input'), (each) => each.value)).join(' ');

  function attach(input) {
    const rows = () => Array.from(document.querySelectorAll(input.dataset.finds));
    const told = document.getElementById(input.getAttribute('aria-describedby'));

    function apply() {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      const all = rows();
      all.forEach((row) => {
        const text = words.length ? fold(said(row)) : '';
        row.hidden = !words.every((word) => text.includes(word));
      });
      document.querySelectorAll('[data-head-of-found]').forEach((head) => {
        const list = head.nextElementSibling;
        head.hidden = Boolean(list) && !list.querySelector(':scope > :not([hidden])');
      });
      const count = words.length ? all.filter((row) => !row.hidden).length + '/' + all.length : '';
      if (told && told.textContent !== count) {
        told.textContent = count;
      }
    }

    input.addEventListener('input', apply);
    // A board puts in new rows while somebody looks for one.
    new MutationObserver(() => input.value && apply())
      .observe(document.getElementById('main'), { childList: true, subtree: true });
    apply();
  }

  document.querySelectorAll('[data-finds]').forEach(attach);
})();
