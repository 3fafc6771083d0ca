/*
 * An entry page of turnout that stands: told that a slot opened, closed or was opened again, it
 * puts in what is otherwise now. Cells that can be typed before and after stay as they are, with
 * what is in them; what was typed into one that has closed is named as not sent.
 */
(function () {
  'use strict';

  const { turnout: grid, follow } = window.baucu;
  if (!grid) {
    return;
  }
  const { page, outbox } = grid;
  const waiting = () => Array.from(outbox.items.values()).map((item) => item.value);
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));
  const kindOf = (cell) => (cell.querySelector('input[data-slot]') ? 'open' : cell.className);

  /* parts of the same place, where they are to be put in */
  function renew(olds, freshes, isOther) {
    olds.forEach((old, at) => {
      if (freshes[at] && isOther(old, freshes[at])) {
        old.replaceWith(document.adoptNode(freshes[at]));
      }
    });
  }

  function renewRow(row, fresh) {
    const inHand = waiting().some((kept) => String(kept.area) === row.dataset.row);
    renew(Array.from(row.cells), Array.from(fresh.cells), (old, other) =>
      kindOf(old) !== kindOf(other) || (!inHand && old.matches('[data-state], [data-pct]')));
    if (!inHand) {
      row.classList.remove('has-note');
    }
  }

  function renewGrid(fresh) {
    all(page, 'tr[data-row]').forEach((row) => {
      const other = fresh.querySelector('tr[data-row="' + row.dataset.row + '"]');
      if (other) {
        const notes = [page, fresh].map((root) => all(root, 'tr[data-note="' + row.dataset.row + '"]'));
        renewRow(row, other);
        renew(notes[0], notes[1], () => !row.classList.contains('has-note'));
      }
    });
    renew(all(page, 'tfoot td'), all(fresh, 'tfoot td'), (old, other) => kindOf(old) !== kindOf(other));
    renew(all(page, 'thead th'), all(fresh, 'thead th'), (old, other) => !old.isEqualNode(other));
    renew(all(document, '.slotbar'), all(fresh, '.slotbar'), () => true);
    all(document, '[data-send]').forEach((button) => button.remove());
    document.querySelector('.abar').append(...all(fresh, '[data-send]'));
  }

  /* the page of one area: a figure in hand stays as long as its slot is open */
  function renewArea(fresh) {
    const cell = grid.cells()[0];
    const isOpen = cell && (fresh.querySelector('[data-entry]').dataset.open || '').split(' ').includes(cell.dataset.slot);
    if (!isOpen || !waiting().length) {
      window.location.reload();
    }
  }

  follow(page.dataset.follow, (fresh) => {
    const other = fresh.querySelector('[data-entry]');
    if (!other || other.dataset.times === page.dataset.times) {
      return;
    }
    if (page.querySelector('tr[data-row]')) {
      renewGrid(fresh);
      page.dataset.slot = other.dataset.slot || '';
      page.dataset.times = other.dataset.times;
      grid.renewed();
    } else {
      renewArea(fresh);
    }
  }, window.baucu.session.over);
})();
