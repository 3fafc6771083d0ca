/*
 * The table of voter totals: = in a cell takes the total of the stage before, and the difference to
 * what was posted follows what is typed.
 */
(function () {
  'use strict';

  const { read, show } = window.baucu.figures;
  const form = document.getElementById('totals');
  const LONGEST = 9;

  function difference(row) {
    const place = row.querySelector('[data-difference]');
    const cell = row.querySelector('[data-cell]');
    if (!place || !cell || place.dataset.difference === '') {
      return;
    }
    const typed = read(cell.value, LONGEST);
    const posted = Number(place.dataset.difference);
    const now = typed.blank && form.dataset.blankIsBefore ? posted : typed.value;
    const by = now === undefined ? null : now - posted;
    place.textContent = by === null ? '–' : (by > 0 ? '+' : by < 0 ? '−' : '') + show(Math.abs(by));
  }

  form.addEventListener('input', (event) => event.target.dataset.cell && difference(event.target.closest('tr')));
  form.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (event.key === '=' && cell.dataset.cell) {
      event.preventDefault();
      if (cell.dataset.previous) {
        cell.value = show(cell.dataset.previous);
        cell.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  });
})();
