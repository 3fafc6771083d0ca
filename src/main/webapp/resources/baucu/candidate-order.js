/*
 * Moves the persons of a list: by the buttons of a row, or with Alt and an arrow key from anywhere
 * in it. Nothing is kept before the order is saved.
 */
(function () {
  'use strict';

  const order = document.querySelector('[id="order:positions"]');
  const table = document.querySelector('table.list');
  if (!order || !table) {
    return;
  }
  const rows = () => Array.from(table.tBodies);

  function move(row, by) {
    const all = rows();
    const other = all[all.indexOf(row) + by];
    if (!other) {
      return;
    }
    const focus = document.activeElement;
    table.insertBefore(by < 0 ? row : other, by < 0 ? other : row);
    focus.focus();
    tell();
  }

  function tell() {
    const now = rows().map((row) => row.dataset.position);
    rows().forEach((row, i) => {
      const place = row.querySelector('.pos');
      place.textContent = String(i + 1);
      place.classList.toggle('is-new', row.dataset.position !== String(i + 1));
    });
    order.value = now.join(',');
    document.getElementById('orderMoved').hidden = now.every((each, i) => each === String(i + 1));
  }

  /* an order that was refused is shown as it was sent */
  order.value.split(',').forEach((position) => {
    const row = rows().find((each) => each.dataset.position === position);
    if (row) {
      table.appendChild(row);
    }
  });
  tell();

  table.addEventListener('click', (event) => {
    const button = event.target.closest('[data-move]');
    if (button) {
      move(button.closest('tbody'), Number(button.dataset.move));
    }
  });
  table.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target.closest('tbody');
    if (by && event.altKey && row) {
      event.preventDefault();
      move(row, by);
    }
  });
})();
