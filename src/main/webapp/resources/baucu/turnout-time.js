/*
 * An entry page of turnout that stands: told that a slot opened, closed or was opened again, or that
 * a figure was saved, it puts in what is otherwise now. Cells in this person's hand stay as they
 * are, with what is in them; what was typed into one that has closed is named as not sent.
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

  /* what a cell shows: whether it can be typed in, else its words and how often it was written */
  function kindOf(cell) {
    const closed = cell.querySelector('[data-correct]');
    return cell.querySelector('input[data-slot]')
      ? 'open' : [cell.className, cell.textContent, closed && closed.dataset.version].join('|');
  }

  const isOther = (old, fresh) => kindOf(old) !== kindOf(fresh);
  const differs = (old, fresh) => !old.isEqualNode(fresh);

  /* parts of the same place, where they are to be put in; the focus stays where it is */
  function renew(olds, freshes, isNew) {
    olds.forEach((old, at) => {
      if (freshes[at] && isNew(old, freshes[at])) {
        const part = document.adoptNode(freshes[at]);
        const focused = old.contains(document.activeElement);
        old.replaceWith(part);
        const again = focused && (part.matches('button') ? part : part.querySelector('button, input'));
        if (again) {
          again.focus();
        }
      }
    });
  }

  /* Shares, states and sums of open slots this page writes itself, as long as what is open stays. */
  const OWN = '[data-state], [data-pct], [data-total], [data-total-percent], [data-base]';
  const isOwn = (old, fresh) => old.matches(OWN) && fresh.matches(OWN);

  function renewRow(row, fresh, anew) {
    const isInHand = waiting().some((kept) => String(kept.area) === row.dataset.row)
      || row.querySelector('[aria-invalid]');
    renew(Array.from(row.cells), Array.from(fresh.cells), (old, other) => (isOwn(old, other)
      ? anew && !(isInHand && old.matches('[data-state]')) : isOther(old, other)));
    if (anew && !isInHand) {
      row.classList.remove('has-note');
    }
  }

  function renewGrid(fresh, anew) {
    all(page, 'tr[data-row]').forEach((row) => {
      const other = fresh.querySelector('tr[data-row="' + row.dataset.row + '"]');
      if (other) {
        const notes = [page, fresh].map((root) => all(root, 'tr[data-note="' + row.dataset.row + '"]'));
        renewRow(row, other, anew);
        renew(notes[0], notes[1], () => anew && !row.classList.contains('has-note'));
      }
    });
    renew(all(page, 'tfoot td'), all(fresh, 'tfoot td'), (old, other) =>
      (isOwn(old, other) ? anew : isOther(old, other)));
    renew(all(page, 'thead th'), all(fresh, 'thead th'), differs);
    if (anew) {
      renew(all(document, '.slotbar'), all(fresh, '.slotbar'), () => true);
      all(document, '[data-send]').forEach((button) => button.remove());
      document.querySelector('.abar').append(...all(fresh, '[data-send]'));
    } else {
      renew(all(document, '[data-sent], [data-send]'), all(fresh, '[data-sent], [data-send]'), differs);
    }
  }

  /* figures others have saved; after a rehearsal has begun anew also their absence */
  function followFigures(fresh, anew) {
    grid.cells().forEach((input) => {
      const other = fresh.getElementById(input.id);
      if (other && other.dataset.slot === input.dataset.slot) {
        const { version } = input.dataset;
        const isMoved = anew ? other.dataset.version !== version : Number(other.dataset.version) > Number(version);
        if (isMoved) {
          grid.follows(input, other.dataset);
        } else if (input.dataset.saved === '' && (other.dataset.excuse || '') !== input.dataset.excuse
            && !outbox.get(grid.nameOf(input))) {
          grid.excuse(input, other.dataset.excuse || '');
        }
      }
    });
  }

  /* the page of one area: a figure in hand stays as long as its slot is open */
  function renewArea(fresh) {
    const cell = grid.cells()[0];
    const isOpen = cell && (fresh.querySelector('[data-entry]').dataset.open || '').split(' ').includes(cell.dataset.slot);
    if (!isOpen || !waiting().length) {
      window.location.reload();
    }
  }

  grid.ask = follow(page.dataset.follow, (fresh, since) => {
    const other = fresh.querySelector('[data-entry]');
    if (!other) {
      return;
    }
    if (grid.takenAt > since) {
      // A figure was saved after the page had been asked for, which may not have it yet.
      grid.ask();
      return;
    }
    const anew = other.dataset.times !== page.dataset.times;
    followFigures(fresh, anew);
    if (page.querySelector('tr[data-row]')) {
      page.dataset.slot = other.dataset.slot || '';
      page.dataset.times = other.dataset.times;
      renewGrid(fresh, anew || !other.dataset.slot);
      grid.renewed();
    } else if (anew) {
      renewArea(fresh);
    } else {
      grid.drawSums();
    }
  }, window.baucu.session.over);
})();
