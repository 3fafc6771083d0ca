/* The ballot inventory: totals worked out beside what is typed; Enter goes on. */
(function () {
  'use strict';

  const cells = Array.from(document.querySelectorAll('[data-cell]'));
  const digits = (text) => text.replace(/[.\s\u00a0]/g, '');
  const show = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

  function sums() {
    document.querySelectorAll('[data-inventory]').forEach((row) => {
      const parts = Array.from(row.querySelectorAll('[data-cell]:not([data-cell="TOTAL"])'));
      const out = row.querySelector('[data-worked-out]');
      const typed = parts.map((part) => digits(part.value)).filter((part) => part !== '');
      const sum = typed.reduce((a, b) => a + Number(b), 0);
      out.textContent = typed.length ? '= ' + show(String(sum)) : '';
    });
  }

  cells.forEach((cell, at) => {
    cell.addEventListener('beforeinput', (event) => {
      if (event.data && !/^[0-9.\s\u00a0]*$/.test(event.data)) {
        event.preventDefault();
      }
    });
    cell.addEventListener('focus', () => cell.select());
    cell.addEventListener('input', sums);
    cell.addEventListener('blur', () => {
      cell.value = show(digits(cell.value));
      sums();
    });
    cell.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.ctrlKey) {
        event.preventDefault();
        const next = cells[at + (event.shiftKey ? -1 : 1)] || document.getElementById('inventory:declare');
        next.focus();
      }
    });
  });
  sums();
})();
